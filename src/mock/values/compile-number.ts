import type { JsonSchema } from '../../contract/index.ts';
import { exampleOf } from './example-of.ts';
import type { Make } from './making.ts';
import { numberFor } from './numbers/number-for.ts';
import { randomInteger } from './random-integer.ts';
import type { Subject } from './subject.ts';

/** Bounds of the numbers that are made up where neither the schema nor a name tells. */
const USUAL = 1000;
const ATTEMPTS = 20;

/** Numbers within a schema's bounds: whole ones for `integer`, else with two decimals. */
export function compileNumber(schema: JsonSchema, subject: Subject, isInteger: boolean): Make {
  const { multipleOf, format } = schema;
  const step = typeof multipleOf === 'number' && multipleOf > 0 ? multipleOf : undefined;
  const [lowest, highest] = bounds(schema, isInteger);
  const example = exampleOf(schema);
  const hint = numberFor(subject, { isInteger, least: lowest, most: highest, example, format });
  const [first, last, decimals = 2] = Array.isArray(hint) ? (hint as readonly number[]) : [];
  const unit = step ?? (isInteger ? 1 : 10 ** -decimals);
  const fits = (value: number): boolean =>
    value >= lowest &&
    value <= highest &&
    (step === undefined || Number.isInteger(value / step)) &&
    (!isInteger || Number.isInteger(value));
  const usual = stepsWithin(unit, lowest, highest);
  const named =
    first === undefined || last === undefined
      ? undefined
      : steps(unit, Math.max(lowest, first), Math.min(highest, last));
  const [from, to] = named ?? usual ?? [0, -1];
  const attempts = from <= to ? ATTEMPTS : 0;
  return ({ random, facts }) => {
    if (typeof hint === 'function') {
      const told = clean(Math.round(hint(facts) / unit) * unit);
      if (fits(told)) return told;
    }
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const value = clean(randomInteger(random, from, to) * unit);
      if (fits(value)) return value;
    }
    if (Number.isFinite(lowest) && Number.isFinite(highest)) return (lowest + highest) / 2;
    return Number.isFinite(lowest) ? lowest : 0;
  };
}

/** The steps between a schema's bounds, of those that are far from each other near one. */
function stepsWithin(
  unit: number,
  lowest: number,
  highest: number,
): readonly [number, number] | undefined {
  const start = highest >= 1 ? 1 : highest > 0 ? 0 : highest - USUAL;
  const from = Number.isFinite(lowest) ? lowest : start;
  return steps(unit, from, Math.min(highest, from + Math.max(USUAL, unit)));
}

function steps(unit: number, from: number, to: number): readonly [number, number] | undefined {
  const first = Math.ceil(clean(from / unit));
  const last = Math.floor(clean(to / unit));
  return first > last ? undefined : [first, last];
}

/** The least and the most that a schema allows. */
function bounds(schema: JsonSchema, isInteger: boolean): readonly [number, number] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, format, multipleOf } = schema;
  // Beyond its own bound a number is next to it by a step.
  const unit = typeof multipleOf === 'number' ? multipleOf : isInteger ? 1 : 0.0001;
  const room = format === 'int32' ? [2 ** 31 - 1] : [];
  const given = (value: unknown, away = 0): number[] =>
    typeof value === 'number' ? [clean(value + away)] : [];
  return [
    Math.max(...given(minimum), ...given(exclusiveMinimum, unit)),
    Math.min(...room, ...given(maximum), ...given(exclusiveMaximum, -unit)),
  ];
}

/** Without the noise that binary fractions leave: 0.1 + 0.2. */
function clean(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}
