import type { Answer } from './answer.ts';
import { isSuccess } from './is-success.ts';
import type { Violation } from './violation.ts';

/**
 * The first of some headers that the contract declares for this status and that did not come. An error may do without
 * one that is not required: it is often made before what the header tells is known.
 */
export function absentHeader(answer: Answer, names: readonly string[]): Violation | undefined {
  const declared = answer.call.operation.response(answer.status)?.headers;
  const absent = names.find((name) => {
    const header = declared?.get(name.toLowerCase());
    if (header === undefined || (answer.headers[header.name.toLowerCase()] ?? '') !== '') {
      return false;
    }
    return header.required || isSuccess(answer);
  });
  return absent === undefined
    ? undefined
    : {
        expected: `a header \`${absent}\`, as declared for ${answer.status}`,
        actual: 'none',
        answer,
      };
}
