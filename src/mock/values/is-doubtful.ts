import { flattenSchema, referenceName, type FlatSchema } from '../../contract/index.ts';
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
  if (Array.isArray(oneOf) && !areApart(oneOf, defs, seen)) return true;
  const name = referenceName(schema['$ref']);
  const isNew = name !== undefined && !seen.includes(name);
  if (isNew && isDoubtful(own(defs, name), defs, [...seen, name])) return true;
  return Array.isArray(allOf) && allOf.some((part) => isDoubtful(part, defs, seen));
}

/** Whether no value can be of two alternatives: their types differ, or what a property that tells them apart may be. */
function areApart(branches: readonly unknown[], defs: unknown, seen: readonly string[]): boolean {
  const flats = branches.map((branch) => flattenSchema(branch, defs));
  const isTagged = !branches.some((branch) => isDoubtful(branch, defs, seen));
  return flats.every((flat, index) =>
    flats
      .slice(0, index)
      .every((other) => differInType(flat, other) || (isTagged && differInTag(flat, other, defs))),
  );
}

function differInType(a: FlatSchema, b: FlatSchema): boolean {
  return a.groups.length + b.groups.length === 0 && typeOf(a.keywords) !== typeOf(b.keywords);
}

/** Whether both require a property, and no value of it is right in both. */
function differInTag(a: FlatSchema, b: FlatSchema, defs: unknown): boolean {
  const others = tagsOf(b, defs);
  return tagsOf(a, defs).some(([name, values]) => {
    const [, wanted] = others.find(([other]) => other === name) ?? [];
    return wanted !== undefined && values.every((value) => !wanted.includes(value));
  });
}

/** The values that are listed for properties that must be there, as JSON. */
function tagsOf({ keywords }: FlatSchema, defs: unknown): [string, readonly string[]][] {
  const required = Array.isArray(keywords['required']) ? keywords['required'] : [];
  return required.map(String).flatMap((name): [string, readonly string[]][] => {
    const property = flattenSchema(own(keywords['properties'], name), defs).keywords;
    // What travels one way only may be left out, whatever is required.
    if (property['readOnly'] === true || property['writeOnly'] === true) return [];
    const listed = Object.hasOwn(property, 'const') ? [property['const']] : property['enum'];
    return Array.isArray(listed) ? [[name, listed.map((value) => JSON.stringify(value))]] : [];
  });
}
