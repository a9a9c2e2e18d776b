import type { JsonSchema } from '../../contract/index.ts';

/** Keywords that say which type is meant where none is declared. */
const TELLING: readonly (readonly [string, readonly string[]])[] = [
  ['object', ['properties', 'required', 'patternProperties', 'minProperties']],
  ['array', ['items', 'prefixItems', 'minItems', 'maxItems', 'contains']],
  ['number', ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']],
  ['string', ['pattern', 'minLength', 'maxLength', 'format']],
  ['object', ['additionalProperties']],
];

/** The declared type, the first that is not `null`; guessed from the keywords where none is declared. */
export function typeOf(schema: JsonSchema): unknown {
  const { type } = schema;
  if (Array.isArray(type)) return type.find((name) => name !== 'null') ?? type[0];
  if (type !== undefined) return type;
  const told = TELLING.find(([, names]) => names.some((name) => Object.hasOwn(schema, name)));
  return told?.[0] ?? (Object.keys(schema).length === 0 ? 'object' : 'string');
}
