import type { Operation } from '../../contract/index.ts';
import { describeDecoding } from '../../convention/index.ts';
import type { ApiRequest } from '../../../templates/server-express/runtime/exchange.ts';
import type { Issue } from '../../../templates/server-express/runtime/issue.ts';
import { parse } from '../../../templates/server-express/runtime/parse.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import type { ProblemKind } from '../../../templates/server-express/runtime/problem-kind.ts';
import { exchangeFor } from '../exchange-for.ts';
import { requestProblem } from '../validation/request-problem.ts';

/** Where the cause is of what is refused as a whole. */
const PLACES: Readonly<Partial<Record<ProblemKind, Pick<Issue, 'in' | 'pointer'>>>> = {
  'not-acceptable': { in: 'header', pointer: '/accept' },
  'unsupported-media-type': { in: 'header', pointer: '/content-type' },
  'precondition-required': { in: 'header', pointer: '/if-match' },
};

/** How a request breaks the contract, without anybody refusing it. */
export async function requestIssues(
  operation: Operation,
  path: string,
  request: ApiRequest,
): Promise<readonly Issue[]> {
  const { id, method } = operation;
  const exchange = exchangeFor(request, { id, method: method.toUpperCase(), path });
  try {
    await parse(describeDecoding(operation), path)(exchange, async () => {
      const problem = requestProblem(operation, exchange);
      if (problem !== undefined) throw problem;
      return { status: 204, headers: {}, body: undefined };
    });
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { kind, issues, message } = error;
    if (issues.length > 0) return issues;
    return [{ ...(PLACES[kind] ?? { in: 'body', pointer: '' }), keyword: kind, message }];
  }
}
