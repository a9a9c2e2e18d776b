import { matchPath } from './match-path.ts';
import type { OperationRecord } from './operation-record.ts';
import { Problem } from './problem.ts';

/** Tells, for a request that no route has taken, a path that exists with other methods from one that does not. */
export function findRoute(operations: readonly OperationRecord[]): (path: string) => Problem {
  const routes = operations.map(({ method, servedAt }) => ({ method, match: matchPath(servedAt) }));
  return (path) => {
    const methods = routes
      .filter(({ match }) => match(path) !== undefined)
      .map(({ method }) => method);
    if (methods.length === 0) {
      return new Problem('not-found', 'There is nothing here. Check the path.');
    }
    if (methods.includes('GET')) methods.push('HEAD');
    // RFC 9110, section 15.5.6: the answer lists what is allowed.
    const allow = [...new Set(methods)].sort().join(', ');
    return new Problem('method-not-allowed', `This path only takes ${allow}.`, {
      headers: { allow },
    });
  };
}
