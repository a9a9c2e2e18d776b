import type { Operation } from './operation.ts';
import { spokenName } from './spoken-name.ts';

const WAY_OUT = 'log ?out|log ?off|sign ?out';

const NAME = new RegExp(String.raw`\b(${WAY_OUT})\b`);

/** The last segments of a path. */
const PATH = new RegExp(
  String.raw`\b(${WAY_OUT}|(auth|oauth2?|tokens?) (revoke|revocation)|revoke tokens?)$`,
);

/** The last segments of a path that DELETE ends. */
const SESSION = /\b(sessions? (current|me)|current session|auth sessions?)$/;

/** Whether an operation signs its caller out: `x-auth-endpoint` says so, or its path or its id does. */
export function endsSession({ node, id, method, path }: Operation): boolean {
  const said = node.text('x-auth-endpoint');
  if (said !== undefined) return said === 'logout' || said === 'revoke';
  if (NAME.test(spokenName(id))) return true;
  if (path.trailingParameter !== undefined) return false;
  const end = spokenName(path.segments.slice(-2).join('/'));
  return PATH.test(end) || (method === 'delete' && SESSION.test(end));
}
