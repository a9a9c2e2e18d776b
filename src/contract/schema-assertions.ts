import { fullFormats } from 'ajv-formats/dist/formats.js';
import { isRecord } from '../shared/is-record.ts';
import { isSame } from '../shared/is-same.ts';
import { own } from '../shared/own.ts';

/** What is wrong with a value, without a subject (`must be string`); none: nothing is; `undefined`: cannot tell. */
export type Fault = string | null | undefined;

/** Keywords of JSON Schema 2020-12 that look at the value alone, as ajv takes them. */
export const ASSERTIONS: Readonly<Record<string, (value: unknown, argument: unknown) => Fault>> = {
  type(value, argument) {
    const types = Array.isArray(argument) ? (argument as unknown[]) : [argument];
    if (types.some((type) => typeof type !== 'string' || !Object.hasOwn(TYPES, type))) {
      return undefined;
    }
    return types.some((type) => TYPES[String(type)]?.(value) === true)
      ? null
      : `must be ${types.join(' or ')}`;
  },
  enum(value, argument) {
    if (!Array.isArray(argument)) return undefined;
    return argument.some((one) => isSame(one, value)) ? null : 'must be one of the listed values';
  },
  const: (value, argument) => (isSame(argument, value) ? null : 'must be the one value there is'),
  minLength: text((length, bound) => length >= bound, 'must have at least', 'letters'),
  maxLength: text((length, bound) => length <= bound, 'must have at most', 'letters'),
  minItems: list((length, bound) => length >= bound, 'must have at least', 'items'),
  maxItems: list((length, bound) => length <= bound, 'must have at most', 'items'),
  minProperties: record((length, bound) => length >= bound, 'must have at least', 'properties'),
  maxProperties: record((length, bound) => length <= bound, 'must have at most', 'properties'),
  minimum: number((value, bound) => value >= bound, 'must be at least'),
  maximum: number((value, bound) => value <= bound, 'must be at most'),
  exclusiveMinimum: number((value, bound) => value > bound, 'must be more than'),
  exclusiveMaximum: number((value, bound) => value < bound, 'must be less than'),
  multipleOf(value, argument) {
    if (typeof value !== 'number') return null;
    const quotient = typeof argument === 'number' ? value / argument : NaN;
    // From there on ajv reads a quotient by its first digits.
    if (!(Math.abs(quotient) < 1e21)) return undefined;
    return Number.isInteger(quotient) ? null : `must be a multiple of ${String(argument)}`;
  },
  pattern(value, argument) {
    if (typeof value !== 'string') return null;
    const pattern = typeof argument === 'string' ? compiled(argument) : undefined;
    if (pattern === undefined) return undefined;
    return pattern.test(value) ? null : `must match the pattern ${String(argument)}`;
  },
  format(value, argument) {
    const format: unknown = typeof argument === 'string' ? own(fullFormats, argument) : undefined;
    return meetsFormat(value, format) ? null : `must have the format ${String(argument)}`;
  },
  uniqueItems(value, argument) {
    if (argument !== true || !Array.isArray(value)) return null;
    if (value.some((item) => typeof item === 'object' && item !== null)) return undefined;
    return new Set(value).size === value.length ? null : 'must not have an item twice';
  },
};

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => Number.isFinite(value),
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: (value) => Array.isArray(value),
  object: isRecord,
};

const patterns = new Map<string, RegExp | undefined>();

function compiled(source: string): RegExp | undefined {
  if (!patterns.has(source)) {
    try {
      patterns.set(source, new RegExp(source, 'u'));
    } catch {
      patterns.set(source, undefined);
    }
  }
  return patterns.get(source);
}

/** ajv-formats has a format as a pattern, a function, or either with the type it is for. */
function meetsFormat(value: unknown, format: unknown): boolean {
  if (typeof format === 'object' && format !== null && 'validate' in format) {
    return own(format, 'type') === 'number'
      ? typeof value !== 'number' || (format.validate as (value: number) => boolean)(value)
      : meetsFormat(value, format.validate);
  }
  if (typeof value !== 'string') return true;
  if (format instanceof RegExp) return format.test(value);
  return typeof format === 'function' ? Boolean(format(value)) : true;
}

type Bound = (amount: number, bound: number) => boolean;
type Assertion = (value: unknown, argument: unknown) => Fault;

function bounded(
  measure: (value: unknown) => number | undefined,
  isRight: Bound,
  message: (bound: number) => string,
): Assertion {
  return (value, argument) => {
    const amount = measure(value);
    if (amount === undefined) return null;
    if (typeof argument !== 'number') return undefined;
    return isRight(amount, argument) ? null : message(argument);
  };
}

function number(isRight: Bound, words: string): Assertion {
  const measure = (value: unknown): number | undefined =>
    typeof value === 'number' ? value : undefined;
  return bounded(measure, isRight, (bound) => `${words} ${bound}`);
}

/** A letter outside the basic plane counts once (JSON Schema 2020-12, section 6.3.1). */
function text(isRight: Bound, words: string, noun: string): Assertion {
  const measure = (value: unknown): number | undefined =>
    typeof value === 'string' ? [...value].length : undefined;
  return bounded(measure, isRight, (bound) => `${words} ${bound} ${noun}`);
}

function list(isRight: Bound, words: string, noun: string): Assertion {
  const measure = (value: unknown): number | undefined =>
    Array.isArray(value) ? value.length : undefined;
  return bounded(measure, isRight, (bound) => `${words} ${bound} ${noun}`);
}

function record(isRight: Bound, words: string, noun: string): Assertion {
  const measure = (value: unknown): number | undefined =>
    isRecord(value) ? Object.keys(value).length : undefined;
  return bounded(measure, isRight, (bound) => `${words} ${bound} ${noun}`);
}
