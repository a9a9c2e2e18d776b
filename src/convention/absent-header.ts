import type { Answer } from './answer.ts';
import type { Violation } from './violation.ts';

/** The first of some headers that the contract declares for this status and that did not come. */
export function absentHeader(answer: Answer, names: readonly string[]): Violation | undefined {
  const declared = answer.call.operation.response(answer.status)?.headers;
  const absent = names.find(
    (name) =>
      declared?.has(name.toLowerCase()) && (answer.headers[name.toLowerCase()] ?? '') === '',
  );
  return absent === undefined
    ? undefined
    : {
        expected: `a header \`${absent}\`, as declared for ${answer.status}`,
        actual: 'none',
        answer,
      };
}
