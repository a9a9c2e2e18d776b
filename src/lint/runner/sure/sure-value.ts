import { isRecord } from '../../../shared/is-record.ts';
import { own } from '../../../shared/own.ts';
import { isSurelyOfFormat } from './sure-format.ts';

/** Whether a value is valid, as far as that can be told for sure: `undefined` where it cannot. */
export type Verdict = boolean | undefined;

type Schema = Readonly<Record<string, unknown>>;

/** Checks before it is left to the validator: schemas whose parts branch can have very many. */
const BUDGET = 20_000;

const patterns = new Map<string, RegExp>();

/**
 * Judges values by schemas for which `sureSchema` answers `sound`.
 *
 * @param waived a keyword of a property by which it need not be there: `readOnly` in what is sent
 */
export class SureValue {
  readonly #waived: string | undefined;
  #left = BUDGET;

  constructor(waived: string | undefined) {
    this.#waived = waived;
  }

  judge(schema: unknown, value: unknown): Verdict {
    this.#left -= 1;
    if (this.#left < 0 || !isRecord(schema)) return undefined;
    return all([
      this.#type(schema, value),
      this.#scalar(schema, value),
      Array.isArray(value) ? this.#items(schema, value) : true,
      isRecord(value) ? this.#properties(schema, value) : true,
      this.#branches(schema, value),
    ]);
  }

  #type({ type, nullable, enum: values, const: only }: Schema, value: unknown): Verdict {
    if (values !== undefined && !(values as readonly unknown[]).includes(value)) return false;
    if (only !== undefined && only !== value)
      return isObject(only) && isObject(value) ? undefined : false;
    if (type === undefined || (value === null && nullable === true)) return true;
    return [type].flat().some((name) => isOfType(value, String(name)));
  }

  #scalar(schema: Schema, value: unknown): Verdict {
    const { format } = schema;
    if (typeof format === 'string' && !isSurelyOfFormat(value, format)) return undefined;
    if (typeof value === 'number') return isInRange(schema, value);
    if (typeof value !== 'string') return true;
    const { pattern } = schema;
    const length = [...value].length;
    if (!isCounted(length, schema['minLength'], schema['maxLength'])) return false;
    return typeof pattern !== 'string' || compile(pattern).test(value);
  }

  #items(schema: Schema, value: readonly unknown[]): Verdict {
    const { items, uniqueItems } = schema;
    if (!isCounted(value.length, schema['minItems'], schema['maxItems'])) return false;
    if (uniqueItems === true && value.length > 1) {
      if (value.some(isObject)) return undefined;
      if (new Set(value).size < value.length) return false;
    }
    return items === undefined || all(value.map((item) => this.judge(items, item)));
  }

  #properties(schema: Schema, value: Schema): Verdict {
    const { properties, additionalProperties, required } = schema;
    const keys = Object.keys(value);
    if (!isCounted(keys.length, schema['minProperties'], schema['maxProperties'])) return false;
    const names = Array.isArray(required) ? required : [];
    if (
      names.some((name: string) => !Object.hasOwn(value, name) && !this.#isWaived(properties, name))
    ) {
      return false;
    }
    return all(
      keys.map((key) => {
        const property = own(properties, key);
        if (property !== undefined) return this.judge(property, value[key]);
        if (isRecord(additionalProperties)) return this.judge(additionalProperties, value[key]);
        return additionalProperties !== false;
      }),
    );
  }

  #isWaived(properties: unknown, name: string): boolean {
    return this.#waived !== undefined && own(own(properties, name), this.#waived) === true;
  }

  #branches({ allOf, anyOf, oneOf, not }: Schema, value: unknown): Verdict {
    const judge = (part: unknown): Verdict => this.judge(part, value);
    const verdicts: Verdict[] = [];
    if (Array.isArray(allOf)) verdicts.push(all(allOf.map(judge)));
    if (Array.isArray(anyOf)) verdicts.push(some(anyOf.map(judge)));
    if (Array.isArray(oneOf)) verdicts.push(one(oneOf.map(judge)));
    if (not !== undefined) {
      // What may be left out does not count within a `not`.
      const verdict = this.#waived === undefined ? judge(not) : undefined;
      verdicts.push(verdict === undefined ? undefined : !verdict);
    }
    return all(verdicts);
  }
}

function all(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(undefined) ? undefined : true;
}

function some(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(true)) return true;
  return verdicts.includes(undefined) ? undefined : false;
}

function one(verdicts: readonly Verdict[]): Verdict {
  const count = verdicts.filter((verdict) => verdict === true).length;
  if (count > 1) return false;
  return verdicts.includes(undefined) ? undefined : count === 1;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'null':
      return value === null;
    case 'number':
      return Number.isFinite(value);
    case 'object':
      return isRecord(value);
    default:
      return typeof value === type;
  }
}

function isInRange(schema: Schema, value: number): boolean {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  if (typeof minimum === 'number') {
    if (value < minimum || (exclusiveMinimum === true && value === minimum)) return false;
  }
  if (typeof maximum === 'number') {
    if (value > maximum || (exclusiveMaximum === true && value === maximum)) return false;
  }
  if (typeof exclusiveMinimum === 'number' && value <= exclusiveMinimum) return false;
  if (typeof exclusiveMaximum === 'number' && value >= exclusiveMaximum) return false;
  if (typeof multipleOf !== 'number') return true;
  const quotient = value / multipleOf;
  return quotient === Number.parseInt(String(quotient), 10);
}

function isCounted(count: number, least: unknown, most: unknown): boolean {
  return (
    !(typeof least === 'number' && count < least) && !(typeof most === 'number' && count > most)
  );
}

function compile(pattern: string): RegExp {
  const known = patterns.get(pattern) ?? new RegExp(pattern);
  patterns.set(pattern, known);
  return known;
}
