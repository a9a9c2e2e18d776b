import type { Contract, Operation, Pagination } from '../../../src/contract/index.ts';
import {
  defineCheck,
  findCursor,
  nextPage,
  pageSizeLimits,
  requiredQuery,
  totalOf,
  valueAt,
  type Answer,
  type Api,
  type Call,
  type Inconclusive,
  type Violation,
} from '../../../src/convention/index.ts';

/** Pages of a walk, about; small pages, so that there are several. */
const PAGES = 5;

/** A list that is still longer after so many pages proves nothing more. */
const MOST_PAGES = 60;

/** Walking page by page shows every item once, and ends. */
export default defineCheck({
  kind: 'property',
  runs: 1,
  inapplicable: (operation) =>
    operation.pagination?.size === undefined ? 'it takes no page size' : undefined,
  calls: (source, operation) =>
    source.valid(operation).map((call) => ({ ...call, query: requiredQuery(call) })),
  async verify(call, api, { contract }) {
    const { pagination } = call.operation;
    if (pagination?.size === undefined) return { inconclusive: 'it takes no page size' };
    const limits = pageSizeLimits(call.operation);
    const first = await api.send(sized(call, pagination.size, limits.min));
    if (first.status !== 200) return { inconclusive: `the list was answered ${first.status}` };
    const tooLong = judgeLength(first, limits.min, pagination);
    if (tooLong !== undefined) return tooLong;
    const total = totalOf(first);
    const whole = total === undefined ? await wholeList(call, api, contract) : undefined;
    const length = total ?? whole?.keys.length;
    const size = Math.min(
      limits.max,
      // Pages of one item are too plain to overlap.
      Math.max(limits.min, length === undefined ? PAGES : Math.max(Math.ceil(length / PAGES), 2)),
    );
    const start = sized(call, pagination.size, size);
    return (
      (await walk(start, size, { pagination, whole }, api, contract)) ??
      judgeStability(start, pagination, api, contract)
    );
  },
});

/** The same page shows the same items as long as nothing happens: else whoever turns pages misses some. */
async function judgeStability(
  call: Call,
  pagination: Pagination,
  api: Api,
  contract: Contract,
): Promise<Violation | undefined> {
  const shown = ({ body }: Answer): string | undefined => {
    const items = valueAt(body, ...pagination.items);
    return JSON.stringify(
      Array.isArray(items)
        ? items.map((item: unknown) => keyOf(item, call.operation, contract))
        : undefined,
    );
  };
  const [one, two] = [await api.send(call), await api.send(call)];
  if (shown(one) === shown(two)) return undefined;
  // One difference may be somebody's change; two in a row are none.
  const answer = await api.send(call);
  const totals = new Set([one, two, answer].map(totalOf));
  if (totals.size > 1 || shown(two) === shown(answer)) return undefined;
  return {
    expected: 'the same page to show the same items',
    actual: 'other items, or another order, each time',
    answer,
  };
}

async function walk(
  start: Call,
  size: number,
  { pagination, whole }: { readonly pagination: Pagination; readonly whole: Whole | undefined },
  api: Api,
  contract: Contract,
): Promise<Violation | Inconclusive | undefined> {
  const seen = new Set<string>();
  let call = start;
  let answer = await api.send(call);
  let previous = answer;
  const total = totalOf(answer);
  for (let pages = 1; ; pages += 1) {
    if (answer.status !== 200) {
      return { expected: 'every page of a walk to be served', actual: `${answer.status}`, answer };
    }
    // Whoever adds or removes items meanwhile moves the others to other pages.
    if (totalOf(answer) !== total) return judgeTotal(previous, answer, seen.size, pagination, api);
    const items = valueAt(answer.body, ...pagination.items);
    if (!Array.isArray(items)) return { inconclusive: 'the answer holds no list' };
    const tooLong = judgeLength(answer, size, pagination);
    if (tooLong !== undefined) return tooLong;
    const isShort = items.length > 0 && items.length < size && pagination.mode !== 'cursor';
    // By number and offset, whoever turns pages passes over as many items as were asked for.
    if (isShort && total !== undefined && seen.size + items.length < total) {
      return {
        expected: `${size} items on a page, as asked for, as long as there are more`,
        actual: `${items.length} items, and ${total - seen.size - items.length} still to come`,
        cause: 'a page is too short',
        answer,
      };
    }
    const keys = items.map((item: unknown) => keyOf(item, start.operation, contract));
    const repeated = keys.find((key) => seen.has(key));
    if (repeated !== undefined) {
      return { expected: 'pages without common items', actual: `${repeated} came twice`, answer };
    }
    for (const key of keys) seen.add(key);
    if (pages === 1 && pagination.mode === 'cursor' && findCursor(answer) === undefined) {
      return judgeNoNext(answer, items.length);
    }
    const following = nextPage(call, answer, {
      size,
      count: items.length,
      seen: seen.size,
    });
    if (following === undefined) {
      const isBeyond = items.length === 0 && pages > 1 && total === seen.size;
      return isBeyond && pagination.mode === 'cursor'
        ? {
            expected: 'no cursor on the last page',
            actual: `one that leads to an empty page, after all ${total} items`,
            answer: previous,
          }
        : ((await judgeWhole(whole, seen, answer, api, contract)) ??
            judgeEnd(answer, total, seen.size, pages));
    }
    if (pages === MOST_PAGES) return { inconclusive: `the list has more than ${pages} pages` };
    call = following;
    previous = answer;
    answer = await api.send(call);
  }
}

/** A total that another page contradicts is of that page alone, if it says the same a second time. */
async function judgeTotal(
  page: Answer,
  next: Answer,
  seen: number,
  { items: path }: Pagination,
  api: Api,
): Promise<Violation | Inconclusive> {
  const again = await api.send(page.call);
  const total = totalOf(again);
  const items = valueAt(next.body, ...path);
  const count = seen + (Array.isArray(items) ? items.length : 0);
  // Whoever adds or removes items meanwhile changes the total.
  if (total === undefined || total !== totalOf(page) || total >= count) {
    return { inconclusive: 'the list changed during the walk' };
  }
  return {
    expected: 'the `total` of the whole list on each of its pages',
    actual: `${total}, and ${count} items up to the next page`,
    cause: 'total is that of a page',
    answer: again,
    after: [next],
  };
}

/** Where the contract declares a `Link`, a page that is not the last one has it. */
function judgeNoNext(answer: Answer, count: number): Violation | Inconclusive {
  const total = totalOf(answer);
  const isDeclared = answer.call.operation.responses.get('200')?.headers.has('link') === true;
  if (!isDeclared || total === undefined || count === 0 || count >= total) {
    return { inconclusive: 'the answer tells of no next page' };
  }
  return {
    expected: 'a `Link` to the next page',
    actual: `none, after ${count} of ${total} items`,
    cause: 'no next page',
    answer,
  };
}

/** A list that fits into its longest page. */
interface Whole {
  readonly answer: Answer;
  readonly keys: readonly string[];
}

/** The list at once, where no total says how long it is. */
async function wholeList(call: Call, api: Api, contract: Contract): Promise<Whole | undefined> {
  const { pagination } = call.operation;
  if (pagination?.size === undefined) return undefined;
  const { max } = pageSizeLimits(call.operation);
  const answer = await api.send(sized(call, pagination.size, max));
  const items = valueAt(answer.body, ...pagination.items);
  if (!Array.isArray(items) || items.length >= max) return undefined;
  return { answer, keys: items.map((item: unknown) => keyOf(item, call.operation, contract)) };
}

/** What is shown at once, before the walk and after it, is met on the walk. */
async function judgeWhole(
  whole: Whole | undefined,
  seen: ReadonlySet<string>,
  last: Answer,
  api: Api,
  contract: Contract,
): Promise<Violation | undefined> {
  const missed = whole?.keys.find((key) => !seen.has(key));
  if (whole === undefined || missed === undefined) return undefined;
  const again = await wholeList(whole.answer.call, api, contract);
  // Whoever adds or removes items meanwhile moves the others to other pages.
  if (again?.keys.join() !== whole.keys.join()) return undefined;
  return {
    expected: `every item of the list in a walk of it, ${missed} too`,
    actual: `${seen.size} items instead of ${whole.keys.length}`,
    cause: 'a walk passes over items',
    answer: last,
    after: [whole.answer],
  };
}

function judgeLength(
  answer: Answer,
  size: number,
  { items: path }: Pagination,
): Violation | undefined {
  const items = valueAt(answer.body, ...path);
  if (!Array.isArray(items) || items.length <= size) return undefined;
  return {
    expected: 'a page no longer than asked for',
    actual: `${items.length} items instead of at most ${size}`,
    answer,
  };
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

function keyOf(item: unknown, operation: Operation, contract: Contract): string {
  const resource = contract.resources.find(({ operations }) => operations.list === operation);
  const id = valueAt(item, resource?.identity?.property ?? 'id');
  return JSON.stringify(id ?? item);
}

function sized(call: Call, name: string, size: number): Call {
  return { ...call, query: { ...call.query, [name]: size } };
}
