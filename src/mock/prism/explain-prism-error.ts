import type { Operation } from '../../contract/index.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import type { Preference } from '../preference.ts';
import { undeclared } from '../answer/undeclared.ts';

/** What Prism reports as an error with a status (`ProblemJsonError`), in our terms. */
export function explainPrismError(
  operation: Operation,
  preference: Preference,
  error: unknown,
): unknown {
  const { status, detail } = Object(error) as { status?: unknown; detail?: unknown };
  if (status === 404) {
    return undeclared(operation, preference);
  }
  if (status === 406) {
    const message = 'The answer is not available in a media type that Accept allows. Change it.';
    return new Problem('not-acceptable', message);
  }
  if (typeof status !== 'number') return error;
  const message = `The contract has no answer for ${operation.id}. ${String(detail)}`;
  return new Problem('not-implemented', message);
}
