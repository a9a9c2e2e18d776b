import type { Operation } from '../../contract/index.ts';

/** What to do about the commonest answers to calls that should have succeeded. */
const ADVICE: Readonly<Record<string, string>> = {
  '401': 'give a credential with `--token`, or under `test.credentials` in specwright.config.ts',
  '403': 'give a credential with the roles or scopes that the operation asks for',
  '404': 'see that there is an item, or that one can be created',
  '409': 'see that its resource is in a state that allows it',
  '412': 'see that the entity tag of its resource can be read',
};

/** Why an operation was not reached, from the statuses that its valid calls got. */
export function unreachedReason(
  operation: Operation,
  statuses: Readonly<Record<string, number>>,
): string {
  const [commonest] = Object.entries(statuses).sort(([, a], [, b]) => b - a);
  if (commonest === undefined) return 'no valid call was made';
  const [status, times] = commonest;
  const what = status === '0' ? 'got no HTTP response' : `were answered ${status}`;
  const isSignIn = status === '401' && !operation.isProtected;
  const advice = isSignIn ? 'give its body an example that the server accepts' : ADVICE[status];
  return `${times} valid calls ${what}${advice === undefined ? '' : `: ${advice}`}`;
}
