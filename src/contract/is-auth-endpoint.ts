import type { Operation } from './operation.ts';
import { spokenName } from './spoken-name.ts';

const SIGNING_IN =
  /\b(log ?in|log ?on|sign ?in|sign ?up|authenticate|oauth2? (access )?token|(access|refresh) token|(reset|forgot|forgotten|recover|change|set) password|password (reset|recovery|change)|one time password|otp|mfa|2fa)\b/;

/**
 * Whether an operation opens an account, a session or a way back into one: `x-auth-endpoint` says so, or its
 * path or its id does.
 */
export function isAuthEndpoint(operation: Operation): boolean {
  if (operation.node.text('x-auth-endpoint') !== undefined) return true;
  const literal = operation.path.segments.filter((segment) => !segment.startsWith('{'));
  return [literal.slice(-2).join('/'), operation.node.text('operationId') ?? ''].some((name) =>
    SIGNING_IN.test(spokenName(name)),
  );
}
