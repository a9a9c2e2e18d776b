import type { Operation } from './operation.ts';
import { spokenName } from './spoken-name.ts';

const SIGNING_IN =
  /\b(log ?in|log ?on|sign ?in|sign ?up|authenticate|oauth2? (access )?token|(access|refresh) token|(reset|forgot|forgotten|recover|change|set) password|password (reset|recovery|change)|one time password|otp|mfa|2fa)\b/;

/** Values of `x-auth-endpoint`; `logout` and `revoke` only end something. */
const OPENING = new Set(['login', 'refresh', 'register', 'reset']);

/**
 * Whether an operation opens an account, a session or a way back into one: `x-auth-endpoint` says so, or its
 * path or its id does.
 */
export function isAuthEndpoint(operation: Operation): boolean {
  const said = operation.node.text('x-auth-endpoint');
  if (said !== undefined) return OPENING.has(said);
  const literal = operation.path.segments.filter((segment) => !segment.startsWith('{'));
  return [literal.slice(-2).join('/'), operation.node.text('operationId') ?? ''].some((name) =>
    SIGNING_IN.test(spokenName(name)),
  );
}
