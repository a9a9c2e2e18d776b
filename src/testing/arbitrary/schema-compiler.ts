import * as fc from 'fast-check';
import {
  branchTag,
  flattenSchema,
  HIDDEN,
  referenceName,
  validityOf,
  type Direction,
  type FlatSchema,
  type JsonSchema,
} from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import { arrayArbitrary } from './array-arbitrary.ts';
import { generates } from './generates.ts';
import { GenerationError } from './generation-error.ts';
import { keep } from './keep.ts';
import { numberArbitrary } from './number-arbitrary.ts';
import { objectArbitrary } from './object-arbitrary.ts';
import { stringArbitrary } from './string-arbitrary.ts';

/** Deeper than this a required recursion has no end. */
const DEEPEST = 24;

/** Keywords that the parts of a value cannot answer for: the validator judges the whole. */
const JUDGED = [
  'oneOf',
  'not',
  'if',
  'contains',
  'dependentRequired',
  'dependentSchemas',
  'unevaluatedProperties',
  'unevaluatedItems',
  'propertyNames',
];

/** Keywords that say which type is meant where none is declared. */
const TELLING: readonly (readonly [string, readonly string[]])[] = [
  ['object', ['properties', 'required', 'additionalProperties', 'patternProperties']],
  ['array', ['items', 'prefixItems', 'minItems', 'maxItems', 'contains']],
  ['string', ['pattern', 'minLength', 'maxLength', 'format']],
  ['number', ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']],
];

/** Turns the schemas of one document into arbitraries. */
export class SchemaCompiler {
  /** Beyond this many references only what is required is made. */
  readonly depthLimit = 5;
  readonly #root: JsonSchema;
  readonly #direction: Direction;
  readonly #known = new Map<string, fc.Arbitrary<unknown>>();

  constructor(root: JsonSchema, direction: Direction) {
    this.#root = root;
    this.#direction = direction;
  }

  /** @throws {GenerationError} when no value can be made */
  compile(schema: unknown, depth: number): fc.Arbitrary<unknown> {
    if (depth > DEEPEST) throw new GenerationError('the schema contains itself without an end');
    const name =
      isRecord(schema) && Object.keys(schema).length === 1
        ? referenceName(schema['$ref'])
        : undefined;
    if (name === undefined) return this.#build(schema, depth);
    const key = `${depth} ${name}`;
    const known = this.#known.get(key) ?? this.#build(schema, depth + 1);
    this.#known.set(key, known);
    return known;
  }

  /** Whether a property is left out: `readOnly` in requests, `writeOnly` in responses. */
  isHidden(schema: unknown): boolean {
    if (schema === false) return true;
    return flattenSchema(schema, this.#root['$defs']).keywords[HIDDEN[this.#direction]] === true;
  }

  #build(schema: unknown, depth: number): fc.Arbitrary<unknown> {
    if (schema === false) throw new GenerationError('the schema is `false`');
    const flat = flattenSchema(schema, this.#root['$defs']);
    try {
      const arbitrary = this.#expand(flat, depth + (flat.names.length > 0 ? 1 : 0));
      return this.#judge(schema, flat, arbitrary);
    } catch (error) {
      const examples = error instanceof GenerationError ? this.#examples(schema, flat) : [];
      if (examples.length === 0) throw error;
      return fc.constantFrom(...examples);
    }
  }

  /** One alternative of each group after the other joins the keywords. */
  #expand({ keywords, groups, names }: FlatSchema, depth: number): fc.Arbitrary<unknown> {
    const [group, ...others] = groups;
    if (group === undefined) return this.#simple(keywords, depth);
    const found: fc.Arbitrary<unknown>[] = [];
    let reason: unknown;
    for (const branch of group) {
      try {
        const tag = branchTag(keywords['discriminator'], branch, this.#root['$defs']);
        const whole = { ...keywords, allOf: [branch, tag, asNumber(branch, group)] };
        const flat = flattenSchema(whole, this.#root['$defs'], names);
        const merged = { ...flat, groups: [...flat.groups, ...others] };
        found.push(this.#expand(merged, depth + (flat.names.length > 0 ? 1 : 0)));
      } catch (error) {
        if (!(error instanceof GenerationError)) throw error;
        reason = error;
      }
    }
    if (found.length === 0) throw reason;
    return fc.oneof(...found);
  }

  #simple(keywords: JsonSchema, depth: number): fc.Arbitrary<unknown> {
    if (Object.hasOwn(keywords, 'const')) return fc.constant(keywords['const']);
    if (Array.isArray(keywords['enum'])) return this.#enumerated(keywords, keywords['enum']);
    const types = this.#types(keywords);
    const found: fc.Arbitrary<unknown>[] = [];
    let reason: unknown = new GenerationError('the schema admits no type');
    for (const type of types) {
      try {
        found.push(this.#typed(type, keywords, depth));
      } catch (error) {
        if (!(error instanceof GenerationError)) throw error;
        reason = error;
      }
    }
    if (found.length === 0) throw reason;
    return fc.oneof(...found);
  }

  #enumerated(keywords: JsonSchema, values: readonly unknown[]): fc.Arbitrary<unknown> {
    const valid = values.length === 0 ? [] : values.filter(this.#validator(keywords));
    if (valid.length === 0) throw new GenerationError('no value of an `enum` is valid');
    return fc.constantFrom(...valid);
  }

  #typed(type: string, keywords: JsonSchema, depth: number): fc.Arbitrary<unknown> {
    switch (type) {
      case 'object':
        return objectArbitrary(keywords, this, depth);
      case 'array':
        return arrayArbitrary(keywords, this, depth);
      case 'string':
        return stringArbitrary(keywords);
      case 'integer':
        return numberArbitrary(keywords, true);
      case 'number':
        return numberArbitrary(keywords, false);
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      default:
        throw new GenerationError(`there is no type \`${type}\``);
    }
  }

  #types(keywords: JsonSchema): readonly string[] {
    const { type } = keywords;
    if (typeof type === 'string') return [type];
    if (Array.isArray(type)) return type.map(String);
    const told = TELLING.find(([, names]) => names.some((name) => Object.hasOwn(keywords, name)));
    return told === undefined ? ['string', 'integer', 'boolean'] : [told[0]];
  }

  #judge(
    schema: unknown,
    flat: FlatSchema,
    arbitrary: fc.Arbitrary<unknown>,
  ): fc.Arbitrary<unknown> {
    const isOpenToDoubt =
      flat.groups.length > 0 || JUDGED.some((keyword) => Object.hasOwn(flat.keywords, keyword));
    if (!isOpenToDoubt) return arbitrary;
    const judged = keep(arbitrary, this.#validator(schema), 'its parts contradict each other');
    if (!generates(judged)) throw new GenerationError('its parts contradict each other');
    return judged;
  }

  #examples(schema: unknown, { keywords }: FlatSchema): unknown[] {
    const { examples, example, default: fallback } = keywords;
    const candidates = [...(Array.isArray(examples) ? examples : []), example, fallback];
    const validate = this.#validator(schema);
    return candidates.filter((value) => value !== undefined && validate(value));
  }

  #validator(schema: unknown): (value: unknown) => boolean {
    const whole = isRecord(schema) ? { ...schema, $defs: this.#root['$defs'] ?? {} } : {};
    return validityOf(whole, this.#direction);
  }
}

/** Any text as good as a number is a number written down. */
function asNumber(branch: unknown, group: readonly unknown[]): JsonSchema {
  const isText =
    isRecord(branch) && branch['type'] === 'string' && Object.keys(branch).length === 1;
  const isNumber = (other: unknown): boolean => isRecord(other) && other['type'] === 'number';
  return isText && group.some(isNumber) ? { format: 'decimal' } : {};
}
