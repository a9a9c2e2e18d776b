import type { Filter } from '../../../contract/index.ts';
import {
  defineCheck,
  pageSizeLimits,
  totalOf,
  type Api,
  type Call,
  type Violation,
} from '../../../convention/index.ts';
import { own } from '../../../shared/own.ts';
import { words } from '../../../shared/words.ts';
import { listFollowing } from '../support/list-following.ts';
import { listItems, type Page } from '../support/list-items.ts';
import { filterValue } from './filter-value.ts';

/** Filters that are tried, and values of each. */
const MOST = { filters: 8, values: 2, listed: 8 };

export default defineCheck({
  kind: 'property',
  // After the writes, when there is more to choose from.
  alone: true,
  runs: 1,
  inapplicable: (operation) =>
    operation.filters.length === 0
      ? 'it has no filter whose meaning its name and schema tell'
      : undefined,
  calls: (source, operation) => source.valid(operation),
  async verify(call, api) {
    const whole = await listItems(call, {}, api);
    if (whole.items.length === 0) return { inconclusive: 'the list is empty' };
    const violations: Violation[] = [];
    let judged = 0;
    for (const filter of call.operation.filters.slice(0, MOST.filters)) {
      for (const value of valuesFor(filter, whole)) {
        const found = await listFiltered(call, filter, value, api);
        if (found === undefined) continue;
        judged += 1;
        const violation = judge(filter, value, whole, found);
        if (violation === undefined) continue;
        violations.push(violation);
        break;
      }
    }
    if (violations.length === 0) {
      const together = await judgeTogether(call, whole, api);
      if (together !== undefined) return together;
    }
    return judged === 0 ? { inconclusive: 'no filter was answered 200' } : violations;
  },
});

/** Values that some items have, and others do not if there are such: the strictest bound; of those that are enumerated, each. */
function valuesFor({ property, relation, parameter }: Filter, { items }: Page): readonly unknown[] {
  const listed = parameter.schema?.values ?? parameter.schema?.items?.values;
  if (relation === 'is' && listed !== undefined) return listed.slice(0, MOST.listed);
  const seen = items.flatMap((item) => own(item, property) ?? []);
  const distinct = [...new Set(seen.flat())].filter((value) => typeof value !== 'object');
  const ordered = distinct.toSorted((a, b) => rank(a) - rank(b));
  const isBound = relation === 'from' || relation === 'to';
  // The fewest items match it, so that those that must are on the first page.
  const chosen = isBound ? [ordered.at(relation === 'from' ? -1 : 0)] : distinct;
  return (
    chosen
      .filter((value) => value !== undefined && filterValue(parameter, value) !== undefined)
      // A text without words cannot be told from others by them.
      .filter((value) => relation !== 'like' || words(String(value)).length > 0)
      .slice(0, MOST.values)
  );
}

async function listFiltered(
  call: Call,
  { parameter }: Filter,
  value: unknown,
  api: Api,
): Promise<Page | undefined> {
  const page = await listItems(call, { [parameter.name]: filterValue(parameter, value) }, api);
  return page.answer.status === 200 ? page : undefined;
}

function judge(
  filter: Filter,
  value: unknown,
  whole: Page,
  { items, answer, isWhole }: Page,
): Violation | undefined {
  const { property, relation, parameter, isExact } = filter;
  const wrong = items.find((item) => !matches(own(item, property), relation, value));
  const query = `\`${parameter.name}: ${String(value)}\``;
  if (wrong !== undefined) {
    return {
      expected: `only items that match ${query}`,
      actual: `one whose \`${property}\` is ${JSON.stringify(own(wrong, property))}`,
      cause: `wrong ${parameter.name}`,
      answer,
    };
  }
  const total = totalOf(answer);
  if (isWhole && total !== undefined && total !== items.length) {
    return {
      expected: `a total of ${items.length} with ${query}, as many as there are`,
      actual: `${total}`,
      cause: 'the total is of another list',
      answer,
    };
  }
  const wanted = whole.items.filter(
    (item) => own(item, property) !== undefined && matches(own(item, property), relation, value),
  );
  if (!isWhole || !isExact || items.length >= wanted.length) return undefined;
  return {
    expected: `all items that match ${query}, ${wanted.length} at least`,
    actual: `${items.length} items`,
    cause: `missing ${parameter.name}`,
    answer,
  };
}

/** Two filters narrow a list further, and its second page as its first. */
async function judgeTogether(call: Call, whole: Page, api: Api): Promise<Violation | undefined> {
  const filters = call.operation.filters.filter(({ relation }) => relation !== 'like');
  const query = (chosen: readonly Filter[], item: Page['items'][number]): Call['query'] =>
    Object.fromEntries(
      chosen.map(({ parameter, property }) => [
        parameter.name,
        filterValue(parameter, own(item, property)),
      ]),
    );
  const has = (chosen: readonly Filter[]) => (item: Page['items'][number]) =>
    chosen.every(
      ({ parameter, property }) => filterValue(parameter, own(item, property)) !== undefined,
    );
  const pair = filters.slice(0, 2);
  const [, second] = pair;
  const both = second === undefined ? undefined : strictest(whole.items.filter(has(pair)), second);
  if (both !== undefined) {
    const asked = query(pair, both);
    const found = strayed(pair, both, await listItems(call, asked, api), 'two filters together');
    if (found !== undefined) return found;
  }
  const single = filters.find(({ relation }) => relation === 'is');
  const size = call.operation.pagination?.size;
  if (single === undefined || size === undefined) return undefined;
  const alike = Map.groupBy(whole.items.filter(has([single])), (each) =>
    String(own(each, single.property)),
  );
  const [most = []] = [...alike.values()].toSorted((a, b) => b.length - a.length);
  const [item] = most;
  const { min } = pageSizeLimits(call.operation);
  // Half of those that match, so that the other half is the second page.
  const half = Math.max(min, Math.floor(most.length / 2));
  if (item === undefined || most.length <= half) return undefined;
  const first = await listItems(call, { ...query([single], item), [size]: half }, api);
  if (first.items.length < half) return undefined;
  const following = await listFollowing(first, half, api);
  return following === undefined
    ? undefined
    : strayed([single], item, following, 'the second page of a filtered list');
}

/** The item whose value leaves the fewest others. */
function strictest(
  items: Page['items'],
  { property, relation }: Filter,
): Page['items'][number] | undefined {
  const sign = relation === 'to' ? -1 : 1;
  return relation === 'is'
    ? items[0]
    : items.toSorted((a, b) => sign * (rank(own(b, property)) - rank(own(a, property))))[0];
}

/** What is wrong where an item does not match the values of another in all filters. */
function strayed(
  filters: readonly Filter[],
  like: Page['items'][number],
  { items, answer }: Pick<Page, 'items' | 'answer'>,
  where: string,
): Violation | undefined {
  for (const { property, relation, parameter } of filters) {
    const value = own(like, property);
    const wrong = items.find((item) => !matches(own(item, property), relation, value));
    if (wrong === undefined) continue;
    return {
      expected: `only items that match \`${parameter.name}: ${String(value)}\` on ${where}`,
      actual: `one whose \`${property}\` is ${JSON.stringify(own(wrong, property))}`,
      cause: where,
      answer,
    };
  }
  return undefined;
}

/** Whether an item may be among those that were asked for; what it does not show is not held against it. */
function matches(shown: unknown, relation: Filter['relation'], value: unknown): boolean {
  if (shown === undefined) return true;
  if (relation === 'is') return [shown].flat().some((each) => String(each) === String(value));
  if (relation === 'like')
    return [shown].flat().some((each) => isLike(String(each), String(value)));
  if (shown === null) return false;
  return relation === 'from' ? rank(shown) >= rank(value) : rank(shown) <= rank(value);
}

/** Whether a search for a text may find another: as a part of it, or by a word. */
function isLike(text: string, sought: string): boolean {
  if (text.toLowerCase().includes(sought.toLowerCase())) return true;
  const wanted = new Set(words(sought));
  return words(text).some((word) => wanted.has(word));
}

/** Numbers by size, times by when they are. */
function rank(value: unknown): number {
  return typeof value === 'number' ? value : Date.parse(String(value));
}
