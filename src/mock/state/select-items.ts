import { isRecord } from '../../shared/is-record.ts';
import { own } from '../../shared/own.ts';
import {
  sortDirection,
  type Filter,
  type Operation,
  type Parameter,
} from '../../contract/index.ts';
import type { Item } from './row-set.ts';

const SORT_NAMES = ['sort', 'sort_by', 'sortBy', 'order_by', 'orderBy', 'ordering'];

/**
 * The items a list request asks for, in the order it asks for: query parameters that have the name of a property
 * filter by it, `created_after` and the like bound it, `sort=-created_at` sorts.
 */
export function selectItems(
  items: readonly Item[],
  operation: Operation,
  query: Readonly<Record<string, unknown>>,
): readonly Item[] {
  const { cursor, page, offset, size } = operation.pagination ?? {};
  const paging = new Set<unknown>([cursor, page, offset, size, ...SORT_NAMES]);
  const filters = Object.entries(query)
    .filter(([name]) => !paging.has(name))
    .map(([name, value]) => [propertyOf(operation, name), value] as const);
  const bounds = operation.filters.filter(
    (filter) => isBound(filter) && own(query, filter.parameter.name) !== undefined,
  );
  const found = items.filter(
    (item) =>
      filters.every(([name, value]) => passes(item, name, value)) &&
      bounds.every((bound) => isWithin(item, bound, own(query, bound.parameter.name))),
  );
  const sort = sortName(operation, query);
  return sort === undefined ? found : sorted(found, sort, isTurned(operation, query));
}

/** What a query parameter is about: `kind`, of `filter[kind]`. */
function propertyOf({ filters }: Operation, name: string): string {
  const filter = filters.find((each) => each.parameter.name === name && !isBound(each));
  return filter?.property ?? name;
}

function passes(item: Item, name: string, wanted: unknown): boolean {
  if (!Object.hasOwn(item, name)) return true;
  const actual = item[name];
  if (isRecord(actual) || isRecord(wanted)) return true;
  const accepted = (Array.isArray(wanted) ? wanted : [wanted]).map(String);
  const values: readonly unknown[] = Array.isArray(actual) ? actual : [actual];
  if (values.some(isRecord)) return true;
  return values.some((value) => accepted.includes(String(value)));
}

function isBound({ relation }: Filter): boolean {
  return relation === 'from' || relation === 'to';
}

/** Whether what is bounded keeps its bound; what cannot be compared does. */
function isWithin(item: Item, { property, relation }: Filter, wanted: unknown): boolean {
  const [actual, limit] = [own(item, property), wanted].map((value) =>
    typeof value === 'number' ? value : Date.parse(String(value)),
  );
  if (actual === undefined || limit === undefined || Number.isNaN(actual - limit)) return true;
  return relation === 'from' ? actual >= limit : actual <= limit;
}

/** The query parameter that sorts a list. */
export function sortParameter(operation: Operation): Parameter | undefined {
  return SORT_NAMES.map((name) => operation.parameter('query', name)).find(
    (found) => found !== undefined,
  );
}

function sortName(
  operation: Operation,
  query: Readonly<Record<string, unknown>>,
): string | undefined {
  const parameter = sortParameter(operation);
  if (parameter === undefined) return undefined;
  const wanted = own(query, parameter.name) ?? parameter.schema?.keyword('default');
  return typeof wanted === 'string' ? wanted : undefined;
}

/** Whether a parameter of its own asks for the order to be turned around. */
function isTurned(operation: Operation, query: Readonly<Record<string, unknown>>): boolean {
  const direction = sortDirection(operation);
  if (direction === undefined) return false;
  const wanted = own(query, direction.name) ?? direction.schema?.keyword('default');
  return /^desc(ending)?$/i.test(String(wanted));
}

function sorted(items: readonly Item[], sort: string, turned: boolean): readonly Item[] {
  const isDescending = sort.startsWith('-') !== turned;
  const name = sort.replace(/^[-+]/, '');
  const direction = isDescending ? -1 : 1;
  // A list may be sorted by what stands beside the fields of its items, too: by their ids.
  const ranks = items.map((item) => rank(own(item, name) ?? own(item, `../${name}`)));
  // Amounts are often written as text, so that no digit gets lost.
  const areAmounts = ranks.every((each) => typeof each === 'number' || DECIMAL.test(each));
  return items
    .map((item, index) => ({
      item,
      rank: areAmounts ? Number(ranks[index]) : (ranks[index] ?? ''),
    }))
    .sort((a, b) => direction * compare(a.rank, b.rank))
    .map(({ item }) => item);
}

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** What sorts a value: numbers by size, the rest by text; objects (an amount of money) by their first value. */
function rank(value: unknown): number | string {
  const first = isRecord(value) ? Object.values(value)[0] : value;
  return typeof first === 'number' ? first : String(first ?? '');
}

function compare(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [first, second] = [String(a), String(b)];
  return first < second ? -1 : first === second ? 0 : 1;
}
