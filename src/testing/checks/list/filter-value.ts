import { compileValidator, type Parameter } from '../../../contract/index.ts';

/** A value as a filter takes it; `undefined` where the contract does not allow it. */
export function filterValue({ schema }: Parameter, value: unknown): unknown {
  if (schema === undefined) return undefined;
  const isValid = (candidate: unknown): boolean =>
    compileValidator(schema.json)(candidate).length === 0;
  return [value, [value]].find(isValid);
}
