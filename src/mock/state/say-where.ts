import { formatPointer } from '../../shared/format-pointer.ts';
import { parsePointer } from '../../shared/parse-pointer.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import type { Fields } from './fields.ts';

/** What went wrong; where it is a problem with fields that were sent, it tells where in the body they stand. */
export function sayWhere(error: unknown, sent: Fields | undefined): unknown {
  if (!(error instanceof Problem) || sent === undefined || sent.path.length === 0) return error;
  const issues = error.issues.map((issue) =>
    issue.in === 'body'
      ? { ...issue, pointer: formatPointer(sent.pathFrom(parsePointer(issue.pointer))) }
      : issue,
  );
  const { kind, message, code, headers, cause } = error;
  return new Problem(kind, message, { issues, code, headers, cause });
}
