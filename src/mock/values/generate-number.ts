import type { JsonSchema } from '../../contract/index.ts';
import type { Random } from './seeded-random.ts';
import { randomInteger } from './random-integer.ts';

/** Bounds of the numbers that are made up where the schema leaves it open. */
const USUAL = 1000;

/** A number within a schema's bounds: whole for `integer`, else with two decimals. */
export function generateNumber(schema: JsonSchema, random: Random, isInteger: boolean): number {
  const step = typeof schema['multipleOf'] === 'number' ? schema['multipleOf'] : undefined;
  const unit = step ?? (isInteger ? 1 : 0.01);
  const least = lowerBound(schema, unit);
  const most = upperBound(schema, unit);
  const from = least ?? Math.min(most === undefined ? 1 : most - USUAL, 1);
  const to = Math.min(most ?? from + USUAL, Math.max(from + USUAL, from));
  const first = Math.ceil(clean(from / unit));
  const last = Math.floor(clean(to / unit));
  if (last < first) return from;
  return clean(randomInteger(random, first, last) * unit);
}

function lowerBound({ minimum, exclusiveMinimum }: JsonSchema, unit: number): number | undefined {
  if (typeof exclusiveMinimum === 'number') return exclusiveMinimum + unit;
  return typeof minimum === 'number' ? minimum : undefined;
}

function upperBound({ maximum, exclusiveMaximum }: JsonSchema, unit: number): number | undefined {
  if (typeof exclusiveMaximum === 'number') return exclusiveMaximum - unit;
  return typeof maximum === 'number' ? maximum : undefined;
}

/** Without the noise that binary fractions leave: 0.1 + 0.2. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}
