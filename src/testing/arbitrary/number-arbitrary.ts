import * as fc from 'fast-check';
import type { JsonSchema } from '../../contract/index.ts';
import { GenerationError } from './generation-error.ts';

/** Where a schema sets no bound: what fits the smallest integer type a server may have. */
const WIDEST = 2 ** 31 - 1;

const CENT = 0.01;

/** Numbers of a schema; `multipleOf` by counting multiples, so that 0.1 × 3 stays a multiple of 0.1. */
export function numberArbitrary(schema: JsonSchema, isInteger: boolean): fc.Arbitrary<number> {
  const multipleOf = number(schema['multipleOf']) ?? 0;
  const step = multipleOf > 0 ? multipleOf : isInteger ? 1 : undefined;
  const low = lowest(schema);
  const high = highest(schema);
  if (step === undefined) return double(low, high);
  // An integer that must be a multiple of 0.5 is still an integer.
  const unit = isInteger && !Number.isInteger(step) ? 1 : step;
  const min = count(low, unit, 1);
  const max = count(high, unit, -1);
  if (min > max) throw new GenerationError('the bounds of a number leave nothing between them');
  const digits = (String(unit).split('.')[1] ?? '').length;
  return fc.integer({ min, max }).map((times) => Number((times * unit).toFixed(digits)));
}

interface Edge {
  readonly value: number;
  readonly excluded: boolean;
}

function lowest(schema: JsonSchema): Edge {
  const minimum = number(schema['minimum']) ?? -Infinity;
  const exclusive = number(schema['exclusiveMinimum']) ?? -Infinity;
  if (Math.max(minimum, exclusive) > -Infinity) {
    return exclusive >= minimum
      ? { value: exclusive, excluded: true }
      : { value: minimum, excluded: false };
  }
  const above = number(schema['maximum']) ?? number(schema['exclusiveMaximum']) ?? 0;
  return { value: Math.min(-WIDEST, above - WIDEST), excluded: false };
}

function highest(schema: JsonSchema): Edge {
  const maximum = number(schema['maximum']) ?? Infinity;
  const exclusive = number(schema['exclusiveMaximum']) ?? Infinity;
  if (Math.min(maximum, exclusive) < Infinity) {
    return exclusive <= maximum
      ? { value: exclusive, excluded: true }
      : { value: maximum, excluded: false };
  }
  return { value: Math.max(WIDEST, lowest(schema).value + WIDEST), excluded: false };
}

/** The first multiple at or inside an edge, counted in units and kept where counting is exact. */
function count({ value, excluded }: Edge, unit: number, inwards: 1 | -1): number {
  const times = Number((value / unit).toPrecision(15));
  const whole = inwards === 1 ? Math.ceil(times) : Math.floor(times);
  const inside = excluded && whole === times ? whole + inwards : whole;
  return Math.max(Number.MIN_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, inside));
}

function double(low: Edge, high: Edge): fc.Arbitrary<number> {
  if (low.value > high.value) {
    throw new GenerationError('the bounds of a number leave nothing between them');
  }
  const any = fc
    .double({
      min: low.value,
      minExcluded: low.excluded,
      max: high.value,
      maxExcluded: high.excluded,
      noNaN: true,
      noDefaultInfinity: true,
    })
    .map((value) => (Object.is(value, -0) ? 0 : value));
  const min = count(low, CENT, 1);
  const max = count(high, CENT, -1);
  if (min > max) return any;
  // Most doubles are tiny or huge; most fractions people write have two digits.
  const written = fc.integer({ min, max }).map((times) => Number((times * CENT).toFixed(2)));
  return fc.oneof({ weight: 2, arbitrary: written }, { weight: 1, arbitrary: any });
}

function number(keyword: unknown): number | undefined {
  return typeof keyword === 'number' && Number.isFinite(keyword) ? keyword : undefined;
}
