import type { Facts } from '../facts.ts';
import type { Subject } from '../subject.ts';
import { moment } from '../texts/moment.ts';
import { NUMBER_RANGES, type NumberRange } from './number-ranges.ts';

/** What tells how large a number is: a usual range, or something of the object it is about. */
export type NumberHint = NumberRange | ((facts: Facts) => number);

const RANGES: ReadonlyMap<string, NumberRange> = new Map(Object.entries(NUMBER_RANGES));
const MONEY =
  /(?:^|_)(?:price|amount|subtotal|cost|fee|fees|tax|balance|discount|revenue)$|(?:^|_)amount_/;
/** A total of these is an amount of money; other totals count. */
const BILLS =
  /(?:^|_)(?:order|invoice|cart|basket|payment|checkout|bill|receipt|quote|line|refund|charge|sale|subscription|price)$/;
const MOMENT =
  /(?:^|_)(?:at|timestamp|created|updated|modified|expires|expiry|expiration|exp|iat|nbf|date|birthday|period_(?:start|end))$/;
const MILLISECONDS = /(?:^|_)(?:ms|millis|milliseconds)$/;
const TIME_FORMAT = /^(?:unix|epoch|timestamp)/;
/** Above this a time counts milliseconds; seconds of today have one digit more than half as many. */
const MANY = 1e11;

export interface NumberBounds {
  readonly isInteger: boolean;
  readonly least: number;
  readonly most: number;
  readonly example: unknown;
  readonly format: unknown;
}

/** What the names of a number tell of it; `undefined` when they tell nothing. */
export function numberFor(subject: Subject, bounds: NumberBounds): NumberHint | undefined {
  const { isInteger, example } = bounds;
  for (const name of subject.names) {
    if (/(?:^|_)lat(?:itude)?$/.test(name)) return (facts) => facts.place(subject.role).latitude;
    if (/(?:^|_)(?:lng|lon|long|longitude)$/.test(name)) {
      return (facts) => facts.place(subject.role).longitude;
    }
    if (isInteger && isMoment(name, bounds)) {
      const unit = inMilliseconds(name, bounds) ? 1 : 1000;
      return (facts) => moment(facts, subject) / unit;
    }
    // Whole amounts of money count cents.
    const isTotal = /(?:^|_)total$/.test(name);
    const isMoney =
      MONEY.test(name) || (isTotal && subject.parents.some((parent) => BILLS.test(parent)));
    if (isInteger && isMoney) return [500, 50_000];
    if (isInteger && (isTotal || /^(?:total|num|number|nb)_/.test(name))) return [1, 250];
    for (let rest = name; rest !== ''; rest = /_(.*)$/.exec(rest)?.[1] ?? '') {
      const range = RANGES.get(rest);
      if (range !== undefined) return range;
    }
  }
  return typeof example === 'number' && example > 2 ? [example / 2, example * 2, 2] : undefined;
}

/** Whether a number is a time, as there is room for one of today and no example that speaks against it. */
function isMoment(name: string, { most, example, format }: NumberBounds): boolean {
  const isNamed = MOMENT.test(name.replace(/_(?:ms|millis|milliseconds)$/, ''));
  const isTime = most > 2e9 && (typeof example !== 'number' || example > 1e8);
  return isTime && (isNamed || TIME_FORMAT.test(String(format)));
}

function inMilliseconds(name: string, { least, example }: NumberBounds): boolean {
  return MILLISECONDS.test(name) || least > MANY || (typeof example === 'number' && example > MANY);
}
