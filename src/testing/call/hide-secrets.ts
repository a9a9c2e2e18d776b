import type { WireRequest } from './wire-request.ts';

/** A text with each secret written as the variable that stands for it: reports end up in logs. */
export function hideSecrets(text: string, secrets: WireRequest['secrets']): string {
  return [...secrets].reduce(
    (shown, [secret, variable]) =>
      secret === '' ? shown : shown.replaceAll(secret, () => `$${variable}`),
    text,
  );
}
