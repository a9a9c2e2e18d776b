import { spokenName } from './spoken-name.ts';

/**
 * What lets somebody in: what people choose and remember, how a server keeps it, or what a server issues.
 */
export type SecretKind = 'password' | 'hash' | 'credential';

const PASSWORD = 'password|passwd|passphrase';

/** `has_password` and `password_expires_at` tell of a password; they are none. */
const ABOUT = /^(has|is|are|can|needs?|requires?|allows?|uses?|shows?|no|min|max) /;

const HASH = new RegExp(
  String.raw`\b((${PASSWORD}|secret|token) (hash|digest|salt)|(hashed|encrypted) (${PASSWORD}))$`,
);

const CREDENTIAL = new RegExp(
  [
    String.raw`\b(secret|secret key|secret access key|private key|api key|signing key|encryption key)$`,
    String.raw`\b(access|refresh|auth|authentication|oauth|session|bearer|api|reset|personal|secret) token$`,
    String.raw`\b(otp|recovery code|backup code|cvv|cvc|card security code)$`,
  ].join('|'),
);

const CHOSEN = new RegExp(
  String.raw`\b(${PASSWORD})( (confirm|confirmation|confirmed|repeat|repeated|again|verification))?$`,
);

/** Most names are told apart before they are taken to words. */
const HINT = /pass|secret|token|key|code|otp|cvv|cvc/i;

/**
 * The kind of secret that the value of a property or a parameter is, told by its name. A bare `token` is none:
 * pages, texts and queues have tokens too.
 */
export function secretKind(name: string): SecretKind | undefined {
  if (!HINT.test(name)) return undefined;
  const spoken = spokenName(name);
  if (ABOUT.test(spoken)) return undefined;
  if (HASH.test(spoken)) return 'hash';
  if (CHOSEN.test(spoken)) return 'password';
  return CREDENTIAL.test(spoken) ? 'credential' : undefined;
}
