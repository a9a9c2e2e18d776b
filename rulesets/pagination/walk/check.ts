import type { Contract, Operation, Pagination } from '../../../src/contract/index.ts';
import {
  defineCheck,
  valueAt,
  type Answer,
  type Api,
  type Call,
  type Inconclusive,
  type Violation,
} from '../../../src/convention/index.ts';

/** Pages of a walk, about; small pages, so that there are several. */
const PAGES = 10;

/** A list that is still longer after so many pages proves nothing more. */
const MOST_PAGES = 60;

/** Walking page by page shows every item once, and ends. */
export default defineCheck({
  kind: 'property',
  runs: 2,
  inapplicable: (operation) =>
    operation.pagination?.size === undefined ? 'it takes no page size' : undefined,
  calls: (source, operation) =>
    source.valid(operation).map((call) => ({ ...call, query: onlyRequired(call) })),
  async verify(call, api, { contract }) {
    const { pagination } = call.operation;
    if (pagination?.size === undefined) return { inconclusive: 'it takes no page size' };
    const limits = sizeLimits(call.operation, pagination.size);
    const first = await api.send(sized(call, pagination.size, limits.min));
    if (first.status !== 200) return { inconclusive: `the list was answered ${first.status}` };
    const total = totalOf(first);
    const size = Math.min(
      limits.max,
      Math.max(limits.min, total === undefined ? PAGES : Math.ceil(total / PAGES)),
    );
    return walk(sized(call, pagination.size, size), size, pagination, api, contract);
  },
});

async function walk(
  start: Call,
  size: number,
  pagination: Pagination,
  api: Api,
  contract: Contract,
): Promise<Violation | Inconclusive | undefined> {
  const seen = new Set<string>();
  let call = start;
  let answer = await api.send(call);
  const total = totalOf(answer);
  for (let pages = 1; ; pages += 1) {
    if (answer.status !== 200) {
      return { expected: 'every page of a walk to be served', actual: `${answer.status}`, answer };
    }
    // Whoever adds or removes items meanwhile moves the others to other pages.
    if (totalOf(answer) !== total) return { inconclusive: 'the list changed during the walk' };
    const items = valueAt(answer.body, ...pagination.items);
    if (!Array.isArray(items)) return { inconclusive: 'the answer holds no list' };
    if (items.length > size) {
      return {
        expected: 'a page no longer than asked for',
        actual: `${items.length} items instead of at most ${size}`,
        answer,
      };
    }
    const keys = items.map((item: unknown) => keyOf(item, start.operation, contract));
    const repeated = keys.find((key) => seen.has(key));
    if (repeated !== undefined) {
      return { expected: 'pages without common items', actual: `${repeated} came twice`, answer };
    }
    for (const key of keys) seen.add(key);
    const following = next(call, answer, pagination, {
      size,
      count: items.length,
      seen: seen.size,
    });
    if (following === undefined) return judgeEnd(answer, total, seen.size, pages);
    if (pages === MOST_PAGES) return { inconclusive: `the list has more than ${pages} pages` };
    call = following;
    answer = await api.send(call);
  }
}

function judgeEnd(
  last: Answer,
  total: number | undefined,
  count: number,
  pages: number,
): Violation | Inconclusive | undefined {
  if (total !== undefined && total !== count) {
    return {
      expected: 'as many items in a walk as `total` says',
      actual: `${count} items, \`total\` being ${total}`,
      answer: last,
    };
  }
  return pages === 1 ? { inconclusive: 'the list has only one page' } : undefined;
}

/** The call for the page after an answer; `undefined` after the last one. */
function next(
  call: Call,
  answer: Answer,
  { mode, cursor = 'cursor', page = 'page', offset = 'offset' }: Pagination,
  { size, count, seen }: { size: number; count: number; seen: number },
): Call | undefined {
  const at = (name: string, value: unknown): Call => ({
    ...call,
    query: { ...call.query, [name]: value },
  });
  if (mode === 'cursor') {
    const following = nextCursor(answer, call.operation);
    return following === undefined || following === null || following === ''
      ? undefined
      : at(cursor, following);
  }
  const total = totalOf(answer);
  const isLast = total === undefined ? count < size : seen >= total || count === 0;
  if (isLast) return undefined;
  return mode === 'page' ? at(page, Number(call.query[page] ?? 1) + 1) : at(offset, seen);
}

/** Where `x-speakeasy-pagination` says, else where it usually stands. */
function nextCursor({ body }: Answer, operation: Operation): unknown {
  const declared = operation.node.text('x-speakeasy-pagination', 'outputs', 'nextCursor');
  const path = declared?.startsWith('$.') === true ? declared.slice(2).split('.') : undefined;
  if (path !== undefined) return valueAt(body, ...path);
  return (
    valueAt(body, 'meta', 'next_cursor') ??
    valueAt(body, 'next_cursor') ??
    valueAt(body, 'nextCursor')
  );
}

function keyOf(item: unknown, operation: Operation, contract: Contract): string {
  const resource = contract.resources.find(({ operations }) => operations.list === operation);
  const id = valueAt(item, resource?.identity?.property ?? 'id');
  return JSON.stringify(id ?? item);
}

function totalOf({ body }: Answer): number | undefined {
  const total = valueAt(body, 'meta', 'total') ?? valueAt(body, 'total');
  return typeof total === 'number' ? total : undefined;
}

function sizeLimits(operation: Operation, name: string): { min: number; max: number } {
  const schema = operation.parameter('query', name)?.schema;
  const minimum = schema?.keyword('minimum');
  const maximum = schema?.keyword('maximum');
  return {
    min: typeof minimum === 'number' && minimum > 1 ? minimum : 1,
    max: typeof maximum === 'number' ? maximum : 100,
  };
}

function sized(call: Call, name: string, size: number): Call {
  return { ...call, query: { ...call.query, [name]: size } };
}

/** Filters and sort orders are left out: the whole list is walked, in its usual order. */
function onlyRequired({ operation, query }: Call): Call['query'] {
  const required = Object.entries(query).filter(
    ([name]) => operation.parameter('query', name)?.required === true,
  );
  return Object.fromEntries(required);
}
