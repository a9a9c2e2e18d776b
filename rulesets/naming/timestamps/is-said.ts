import type { Schema } from '../../../src/contract/index.ts';

/** Whether a text's form is told, so that it is what its author wanted: a `date`, say. */
export function isSaid(schema: Schema): boolean {
  return (
    typeof schema.keyword('format') === 'string' ||
    typeof schema.keyword('pattern') === 'string' ||
    schema.values !== undefined
  );
}
