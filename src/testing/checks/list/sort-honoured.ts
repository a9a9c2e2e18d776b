import {
  defineCheck,
  pageSizeLimits,
  type Api,
  type Call,
  type Violation,
} from '../../../convention/index.ts';
import { own } from '../../../shared/own.ts';
import { listFollowing } from '../support/list-following.ts';
import { listItems } from '../support/list-items.ts';
import { sortsOf, type Sort } from './sorts-of.ts';

/** Orders that are tried. */
const MOST_SORTS = 6;

export default defineCheck({
  kind: 'property',
  // After the writes, when there is more to choose from.
  alone: true,
  runs: 1,
  inapplicable: (operation) =>
    sortsOf(operation).length === 0
      ? 'it enumerates no order by a property that is shown'
      : undefined,
  calls: (source, operation) => source.valid(operation),
  async verify(call, api) {
    const violations: Violation[] = [];
    let judged = 0;
    let longest = 0;
    for (const sort of sortsOf(call.operation).slice(0, MOST_SORTS)) {
      const { items, answer } = await listItems(call, sort.query, api);
      longest = Math.max(longest, items.length);
      const values = items.map((item) => own(item, sort.property)).filter(isComparable);
      if (new Set(values).size < 2) continue;
      judged += 1;
      const wrong = firstOutOfOrder(values, sort.direction);
      if (wrong === undefined) continue;
      violations.push({
        expected: `items ${WAYS[sort.direction]} by \`${sort.property}\` with ${JSON.stringify(sort.query)}`,
        actual: `${JSON.stringify(wrong[1])} after ${JSON.stringify(wrong[0])}`,
        cause: JSON.stringify(sort.query),
        answer,
      });
    }
    if (judged === 0) return { inconclusive: 'no two items differ in what is sorted by' };
    if (violations.length === 0) return judgeBorder(call, Math.floor(longest / 2), api);
    // Where no order is kept, one cause is behind them all.
    return violations.length === judged
      ? violations.slice(0, 1).map((violation) => ({ ...violation, cause: 'no order is kept' }))
      : violations;
  },
});

/**
 * The order goes on from one page to the next.
 *
 * @param half of the items that there are
 */
async function judgeBorder(call: Call, half: number, api: Api): Promise<Violation | undefined> {
  const size = call.operation.pagination?.size;
  if (size === undefined) return undefined;
  const { min, max } = pageSizeLimits(call.operation);
  const few = Math.min(max, Math.max(min, Math.min(3, half)));
  for (const sort of sortsOf(call.operation).slice(0, MOST_BORDERS)) {
    const first = await listItems(call, { ...sort.query, [size]: few }, api);
    const following = await listFollowing(first, few, api);
    if (following === undefined) continue;
    const values = [...first.items, ...following.items]
      .map((item) => own(item, sort.property))
      .filter(isComparable);
    const wrong = firstOutOfOrder(values, sort.direction);
    if (wrong === undefined) continue;
    return {
      expected: `the order by \`${sort.property}\` to go on from page to page`,
      actual: `${JSON.stringify(wrong[1])} after ${JSON.stringify(wrong[0])}`,
      cause: 'the order ends with the page',
      answer: following.answer,
    };
  }
  return undefined;
}

/** Orders that are followed over the end of a page. */
const MOST_BORDERS = 4;

const WAYS = { up: 'in ascending order', down: 'in descending order', either: 'in order' };

type Comparable = string | number;

function isComparable(value: unknown): value is Comparable {
  return typeof value === 'string' || typeof value === 'number';
}

/** The first two neighbours that stand the wrong way round, whatever the alphabet may be. */
function firstOutOfOrder(
  values: readonly Comparable[],
  direction: Sort['direction'],
): readonly [Comparable, Comparable] | undefined {
  const pairs = values.slice(1).map((value, at) => [values[at] ?? value, value] as const);
  const down = pairs.find(([a, b]) => isAfter(b, a));
  const up = pairs.find(([a, b]) => isAfter(a, b));
  if (direction === 'either') return up === undefined || down === undefined ? undefined : up;
  return direction === 'up' ? up : down;
}

/** Whether one value comes after another, by code units, by letters, and as a time or number where both are one. */
function isAfter(a: Comparable, b: Comparable): boolean {
  if (typeof a === 'number' || typeof b === 'number') return Number(a) > Number(b);
  const isTime = [a, b].every((text) => /^\d{4}-\d\d-\d\d/.test(text));
  if (isTime) return Date.parse(a) > Date.parse(b);
  // Amounts are often texts: they may be sorted as these or as numbers.
  const isNumber = [a, b].every((text) => /^-?\d+(\.\d+)?$/.test(text));
  if (isNumber && Number(a) <= Number(b)) return false;
  const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return a > b && a.localeCompare(b) > 0 && letters(a) > letters(b);
}
