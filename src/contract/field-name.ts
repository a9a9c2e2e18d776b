import { toCase } from '../shared/letter-case.ts';
import type { Schema } from './schema.ts';

/** What an object calls a field that conventions name: in camel case where that is what it declares, `perPage`, else as they do. */
export function fieldName(owner: Schema | undefined, field: string): string {
  const camel = toCase(field, 'camel');
  const isCamel = owner?.property(field) === undefined && owner?.property(camel) !== undefined;
  return isCamel ? camel : field;
}
