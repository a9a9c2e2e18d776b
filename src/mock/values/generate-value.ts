import { isRecord } from '../../shared/is-record.ts';
import { own } from '../../shared/own.ts';
import {
  flattenSchema,
  referenceName,
  HIDDEN,
  type Direction,
  type FlatSchema,
  type JsonSchema,
} from '../../contract/index.ts';
import { generateNumber } from './generate-number.ts';
import { generateString } from './generate-string.ts';
import { isExhausted } from './is-exhausted.ts';
import type { Random } from './seeded-random.ts';
import { randomInteger } from './random-integer.ts';

/** How deep optional properties are filled in. */
const MOST_DEPTH = 6;
const USUAL_ITEMS = 2;
/** How often an item is made before a list of different ones stays short: there may be few values. */
const UNIQUE_TRIES = 8;

export interface GenerateOptions {
  readonly random: Random;
  /** Take what the schema gives as an example or default, instead of something of the kind. */
  readonly useExamples: boolean;
  /** A request goes without read-only properties, a response, which is usual, without write-only ones. */
  readonly direction?: Direction;
}

/**
 * A value for a self-contained JSON Schema (`Schema.json`), as it travels in one direction. Conditions across
 * properties are not looked at, so the caller validates what must be valid.
 */
export function generateValue(schema: JsonSchema, options: GenerateOptions): unknown {
  return new ValueGenerator(schema, options).make(schema, '', 0, []);
}

class ValueGenerator {
  readonly #root: JsonSchema;
  readonly #random: Random;
  readonly #useExamples: boolean;
  readonly #hidden: 'readOnly' | 'writeOnly';

  constructor(root: JsonSchema, { random, useExamples, direction = 'response' }: GenerateOptions) {
    this.#hidden = HIDDEN[direction];
    this.#root = root;
    this.#random = random;
    this.#useExamples = useExamples;
  }

  make(source: unknown, subject: string, depth: number, trail: readonly string[]): unknown {
    const isEnd = isExhausted(source, trail);
    if (isEnd && this.#allowsNull(source)) return null;
    const flat = this.#flatten(isEnd ? {} : source);
    const { keywords: schema, names } = flat;
    const followed = [...trail, ...names];
    if (Object.hasOwn(schema, 'const')) return schema['const'];
    const example = this.#useExamples ? exampleOf(schema) : undefined;
    if (example !== undefined) return structuredClone(example);
    if (Array.isArray(schema['enum'])) return this.#oneOf(withoutNull(schema['enum']));
    return flat.groups.length > 0
      ? this.#branch(flat, subject, depth, followed)
      : this.#typed(schema, subject, depth, followed);
  }

  #branch(
    { keywords, groups: [branches = [], ...others] }: FlatSchema,
    subject: string,
    depth: number,
    trail: readonly string[],
  ): unknown {
    const open = branches.filter((branch) => !isNull(branch) && !isExhausted(branch, trail));
    const chosen = depth > MOST_DEPTH ? open[0] : this.#oneOf(open);
    if (chosen === undefined) return null;
    const { discriminator, ...rest } = keywords;
    const whole = { allOf: [rest, chosen, ...others.map((anyOf) => ({ anyOf }))] };
    const value = this.make(whole, subject, depth, trail);
    return isRecord(value) ? { ...value, ...this.#discriminate(discriminator, chosen) } : value;
  }

  /** The property that tells a branch from the others: as it is mapped, or the name of the branch's schema. */
  #discriminate(discriminator: unknown, chosen: unknown): Record<string, unknown> {
    const property = own(discriminator, 'propertyName');
    const name = referenceName(own(chosen, '$ref'));
    if (typeof property !== 'string' || name === undefined) return {};
    const mapping = Object.entries(own(discriminator, 'mapping') ?? {});
    const [mapped] = mapping.find(([, to]) => (referenceName(to) ?? to) === name) ?? [];
    const fixed = own(this.#flatten(chosen).keywords['properties'], property);
    const isFixed = own(fixed, 'const') !== undefined || own(fixed, 'enum') !== undefined;
    if (mapped === undefined && isFixed) return {};
    return Object.fromEntries([[property, mapped ?? name]]);
  }

  #typed(schema: JsonSchema, subject: string, depth: number, trail: readonly string[]): unknown {
    switch (typeOf(schema)) {
      case 'object':
        return this.#object(schema, depth, trail);
      case 'array':
        return this.#array(schema, subject, depth, trail);
      case 'integer':
        return generateNumber(schema, this.#random, true);
      case 'number':
        return generateNumber(schema, this.#random, false);
      case 'boolean':
        return this.#random() < 0.5;
      case 'string':
        return generateString(schema, this.#random, subject);
      default:
        return null;
    }
  }

  #object(schema: JsonSchema, depth: number, trail: readonly string[]): unknown {
    const required = new Set(Array.isArray(schema['required']) ? schema['required'] : []);
    const properties = isRecord(schema['properties']) ? schema['properties'] : {};
    const entries: [string, unknown][] = [];
    for (const [name, property] of Object.entries(properties)) {
      if (this.#flatten(property).keywords[this.#hidden] === true || property === false) continue;
      if (!required.has(name) && (depth >= MOST_DEPTH || isExhausted(property, trail))) continue;
      entries.push([name, this.make(property, name, depth + 1, trail)]);
    }
    for (const name of required) {
      if (typeof name === 'string' && !Object.hasOwn(properties, name)) {
        entries.push([name, this.make(schema['additionalProperties'], name, depth + 1, trail)]);
      }
    }
    const least = typeof schema['minProperties'] === 'number' ? schema['minProperties'] : 0;
    for (let count = 1; entries.length < least && count <= least; count += 1) {
      const name = `key${count}`;
      entries.push([name, this.make(schema['additionalProperties'], name, depth + 1, trail)]);
    }
    return Object.fromEntries(entries);
  }

  #array(schema: JsonSchema, subject: string, depth: number, trail: readonly string[]): unknown {
    const { minItems, maxItems, prefixItems, items } = schema;
    const first: readonly unknown[] = Array.isArray(prefixItems) ? prefixItems : [];
    const least = typeof minItems === 'number' ? minItems : 0;
    const most = typeof maxItems === 'number' ? maxItems : Infinity;
    const isShort = depth >= MOST_DEPTH || items === false || isExhausted(items, trail);
    const usual = isShort ? first.length : USUAL_ITEMS;
    const length = Math.max(Math.min(usual, most), least, Math.min(first.length, most));
    const make = (index: number): unknown =>
      this.make(first[index] ?? items, subject, depth + 1, trail);
    if (schema['uniqueItems'] !== true) return Array.from({ length }, (_, index) => make(index));
    const seen = new Map<string, unknown>();
    for (let tries = 0; seen.size < length && tries < length * UNIQUE_TRIES; tries += 1) {
      const value = make(seen.size);
      seen.set(JSON.stringify(value), value);
    }
    return [...seen.values()];
  }

  #allowsNull(schema: unknown): boolean {
    const { keywords, groups } = this.#flatten(schema);
    return [keywords['type']].flat().includes('null') || groups.flat().some(isNull);
  }

  #flatten(schema: unknown): FlatSchema {
    return flattenSchema(schema, this.#root['$defs']);
  }

  #oneOf(values: readonly unknown[]): unknown {
    return values[randomInteger(this.#random, 0, values.length - 1)];
  }
}

function exampleOf(schema: JsonSchema): unknown {
  const { examples, example } = schema;
  return (
    (Array.isArray(examples) ? (examples[0] as unknown) : undefined) ?? example ?? schema['default']
  );
}

function withoutNull(values: readonly unknown[]): readonly unknown[] {
  const others = values.filter((value) => value !== null);
  return others.length === 0 ? values : others;
}

function isNull(schema: unknown): boolean {
  return isRecord(schema) && schema['type'] === 'null';
}

/** The declared type, the first that is not `null`; guessed from the keywords where none is declared. */
function typeOf(schema: JsonSchema): unknown {
  const { type } = schema;
  if (Array.isArray(type))
    return withoutNull(type.map((name) => (name === 'null' ? null : name)))[0];
  if (type !== undefined) return type;
  if (schema['properties'] !== undefined || schema['required'] !== undefined) return 'object';
  if (schema['items'] !== undefined || schema['prefixItems'] !== undefined) return 'array';
  if (schema['minimum'] !== undefined || schema['maximum'] !== undefined) return 'number';
  return Object.keys(schema).length === 0 || schema['additionalProperties'] !== undefined
    ? 'object'
    : 'string';
}
