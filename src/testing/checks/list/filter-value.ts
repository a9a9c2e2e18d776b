import { validityOf, type Parameter } from '../../../contract/index.ts';

/** A value as a filter takes it; `undefined` where the contract does not allow it. */
export function filterValue({ schema }: Parameter, value: unknown): unknown {
  if (schema === undefined) return undefined;
  const isValid = (candidate: unknown): boolean => validityOf(schema.json)(candidate);
  return [value, [value]].find(isValid);
}
