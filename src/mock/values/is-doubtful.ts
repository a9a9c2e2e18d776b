import { flattenSchema, referenceName } from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import { own } from '../../shared/own.ts';
import { typeOf } from './type-of.ts';

/** Keywords that the parts of a value cannot answer for. */
const JUDGED = [
  'not',
  'if',
  'maxContains',
  'dependentSchemas',
  'unevaluatedProperties',
  'unevaluatedItems',
];

/** Whether a value that is made of a schema's parts need not be valid by the whole. */
export function isDoubtful(schema: unknown, defs: unknown, seen: readonly string[] = []): boolean {
  if (!isRecord(schema)) return false;
  if (JUDGED.some((keyword) => Object.hasOwn(schema, keyword))) return true;
  const { oneOf, allOf } = schema;
  if (Array.isArray(oneOf) && !areApart(oneOf, defs)) return true;
  const name = referenceName(schema['$ref']);
  const isNew = name !== undefined && !seen.includes(name);
  if (isNew && isDoubtful(own(defs, name), defs, [...seen, name])) return true;
  return Array.isArray(allOf) && allOf.some((part) => isDoubtful(part, defs, seen));
}

/** Whether no value can be of two alternatives, because their types differ. */
function areApart(branches: readonly unknown[], defs: unknown): boolean {
  const flats = branches.map((branch) => flattenSchema(branch, defs));
  const types = flats.map(({ keywords }) => typeOf(keywords));
  return flats.every(({ groups }) => groups.length === 0) && new Set(types).size === types.length;
}
