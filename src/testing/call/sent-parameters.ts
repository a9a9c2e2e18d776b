import type { Operation, Parameter } from '../../contract/index.ts';

/**
 * Parameters that calls give a value of their own. A cursor is only ever taken from an answer; an optional
 * precondition would make a valid call fail for good reason.
 */
export function sentParameters(operation: Operation): readonly Parameter[] {
  return operation.parameters.filter((parameter) => {
    if (parameter.in === 'query' && parameter.name === operation.pagination?.cursor) return false;
    const name = parameter.name.toLowerCase();
    return (
      parameter.required ||
      parameter.in !== 'header' ||
      !/^if-(un)?modified|^if-match|^if-range/.test(name)
    );
  });
}
