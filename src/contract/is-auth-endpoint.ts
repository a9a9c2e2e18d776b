import type { Operation } from './operation.ts';
import { spokenName } from './spoken-name.ts';

const WAY_IN = 'log ?in|log ?on|sign ?in|sign ?up|authenticate';
const NEW_PASSWORD =
  '(request |confirm )?(reset|forgot|forgotten|recover|change) password|password (reset|recovery|change)';

/** The last segments of a path. */
const PATH = new RegExp(
  String.raw`\b((${WAY_IN})( (access )?tokens?)?|${NEW_PASSWORD}|(oauth2?|auth) (access )?tokens?|auth sessions|(auth|tokens?) refresh|refresh tokens?|mfa verify|otp verify|verify (mfa|otp))$`,
);

const NAME = new RegExp(
  `^((post|get|user) )?(${WAY_IN}|${NEW_PASSWORD}|refresh tokens?)( (user|account|customer|member))?$`,
);

/** Values of `x-auth-endpoint`; `logout` and `revoke` only end something. */
const OPENING = new Set(['login', 'refresh', 'register', 'reset']);

/**
 * Whether an operation opens an account, a session or a way back into one: `x-auth-endpoint` says so, or its
 * path or its id does.
 */
export function isAuthEndpoint({ node, method, path }: Operation): boolean {
  const said = node.text('x-auth-endpoint');
  if (said !== undefined) return OPENING.has(said);
  if (method === 'delete' || path.trailingParameter !== undefined) return false;
  return (
    PATH.test(spokenName(path.segments.slice(-2).join('/'))) ||
    NAME.test(spokenName(node.text('operationId') ?? ''))
  );
}
