import { filtersOf, type Filter } from '../../../contract/index.ts';
import { defineCheck, type Api, type Call, type Violation } from '../../../convention/index.ts';
import { own } from '../../../shared/own.ts';
import { words } from '../../../shared/words.ts';
import { listItems, type Page } from '../support/list-items.ts';
import { filterValue } from './filter-value.ts';

/** Filters that are tried, and values of each. */
const MOST = { filters: 8, values: 2 };

export default defineCheck({
  kind: 'property',
  runs: 1,
  inapplicable: (operation) =>
    filtersOf(operation).length === 0
      ? 'it has no filter whose meaning its name and schema tell'
      : undefined,
  calls: (source, operation) => source.valid(operation),
  async verify(call, api) {
    const whole = await listItems(call, {}, api);
    if (whole.items.length === 0) return { inconclusive: 'the list is empty' };
    const violations: Violation[] = [];
    let judged = 0;
    for (const filter of filtersOf(call.operation).slice(0, MOST.filters)) {
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
    return judged === 0 ? { inconclusive: 'no filter was answered 200' } : violations;
  },
});

/** Values that some items have, and others do not if there are such. */
function valuesFor({ property, relation, parameter }: Filter, { items }: Page): readonly unknown[] {
  const seen = items.flatMap((item) => own(item, property) ?? []);
  const distinct = [...new Set(seen.flat())].filter((value) => typeof value !== 'object');
  const ordered = distinct.toSorted((a, b) => rank(a) - rank(b));
  const isBound = relation === 'from' || relation === 'to';
  const chosen = isBound ? [ordered[Math.floor(ordered.length / 2)]] : distinct;
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
  const { property, relation, parameter } = filter;
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
  const wanted = whole.items.filter(
    (item) => own(item, property) !== undefined && matches(own(item, property), relation, value),
  );
  // A bound may leave out what is equal to it, and a text may be looked for as a whole.
  if (!isWhole || relation !== 'is' || items.length >= wanted.length) return undefined;
  return {
    expected: `all items that match ${query}, ${wanted.length} at least`,
    actual: `${items.length} items`,
    cause: `missing ${parameter.name}`,
    answer,
  };
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
