import type { JsonSchema } from '../../contract/index.ts';
import type { Difference } from './difference.ts';
import type { Shape } from './shape.ts';

/** Keywords that count, with what they count and the type that has it. */
const COUNTS = [
  ['string', 'minLength', 'maxLength', 'a text of', 'characters'],
  ['array', 'minItems', 'maxItems', 'a list of', 'items'],
  ['object', 'minProperties', 'maxProperties', 'an object of', 'properties'],
] as const;

/** What `wide` admits beyond the bounds of `narrow`. */
export function compareBounds(wide: Shape, narrow: Shape): readonly Difference[] {
  return [...counts(wide, narrow), ...numbers(wide, narrow), ...repeats(wide, narrow)];
}

function counts(wide: Shape, narrow: Shape): Difference[] {
  return COUNTS.flatMap(([type, least, most, what, unit]) => {
    if (!wide.types.has(type) || !narrow.types.has(type)) return [];
    const low = count(narrow.keywords, least, 0);
    const high = count(narrow.keywords, most, Infinity);
    return [
      ...(low > count(wide.keywords, least, 0)
        ? [bound(least, `${what} fewer than ${low} ${unit}`)]
        : []),
      ...(high < count(wide.keywords, most, Infinity)
        ? [bound(most, `${what} more than ${high} ${unit}`)]
        : []),
    ];
  });
}

function numbers(wide: Shape, narrow: Shape): Difference[] {
  if (!isNumeric(wide) || !isNumeric(narrow)) return [];
  const differences: Difference[] = [];
  const [low, high] = [limit(narrow.keywords, 'minimum'), limit(narrow.keywords, 'maximum')];
  if (low !== undefined && isBeyond(low, limit(wide.keywords, 'minimum'), 1)) {
    differences.push(
      bound(low.keyword, `a number under ${low.value}${low.isOpen ? ', or that number' : ''}`),
    );
  }
  if (high !== undefined && isBeyond(high, limit(wide.keywords, 'maximum'), -1)) {
    differences.push(
      bound(high.keyword, `a number over ${high.value}${high.isOpen ? ', or that number' : ''}`),
    );
  }
  const step = narrow.keywords['multipleOf'];
  if (typeof step === 'number' && !isMultiple(wide, step)) {
    differences.push(bound('multipleOf', `a number that is no multiple of ${step}`));
  }
  return differences;
}

function repeats(wide: Shape, narrow: Shape): Difference[] {
  const isUnique = narrow.keywords['uniqueItems'] === true && wide.keywords['uniqueItems'] !== true;
  return isUnique && wide.types.has('array') && narrow.types.has('array')
    ? [bound('uniqueItems', 'a list that repeats an item')]
    : [];
}

interface Limit {
  readonly keyword: string;
  readonly value: number;
  /** Whether the value itself is out of bounds. */
  readonly isOpen: boolean;
}

/** The bound that counts of the two keywords for one. */
function limit(keywords: JsonSchema, side: 'minimum' | 'maximum'): Limit | undefined {
  const sign = side === 'minimum' ? 1 : -1;
  const exclusive = side === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum';
  const limits = [side, exclusive].flatMap((keyword): Limit[] => {
    const value = keywords[keyword];
    return typeof value === 'number' ? [{ keyword, value, isOpen: keyword === exclusive }] : [];
  });
  return limits.reduce<Limit | undefined>(
    (found, each) => (isBeyond(each, found, sign) ? each : found),
    undefined,
  );
}

/** Whether a bound lets less in than another, on the side that `sign` says: 1 for lower bounds. */
function isBeyond(one: Limit, other: Limit | undefined, sign: 1 | -1): boolean {
  if (other === undefined) return true;
  if (one.value === other.value) return one.isOpen && !other.isOpen;
  return (one.value - other.value) * sign > 0;
}

function isMultiple({ keywords, types }: Shape, step: number): boolean {
  const declared = keywords['multipleOf'];
  const own = typeof declared === 'number' ? declared : types.has('number') ? undefined : 1;
  return own !== undefined && Number.isInteger(Number((own / step).toFixed(9)));
}

function isNumeric({ types }: Shape): boolean {
  return types.has('number') || types.has('integer');
}

function count(keywords: JsonSchema, keyword: string, otherwise: number): number {
  const value = keywords[keyword];
  return typeof value === 'number' ? value : otherwise;
}

function bound(keyword: string, detail: string): Difference {
  return { aspect: 'bounds', keyword, detail };
}
