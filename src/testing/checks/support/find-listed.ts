import type { Resource } from '../../../contract/index.ts';
import {
  findCursor,
  nextPage,
  pageSizeLimits,
  totalOf,
  type Answer,
  type Api,
  type Call,
  type Inconclusive,
} from '../../../convention/index.ts';
import { own } from '../../../shared/own.ts';
import { idOf, type Id } from '../../session/id-of.ts';
import { itemsOf } from '../../session/payload-of.ts';

/** Pages that are looked through. */
const MOST_PAGES = 12;

/** Whether a list has an item, and the page that decided it. */
export interface Search {
  /** As the list shows it; `undefined` when the whole list is without it. */
  readonly item: unknown;
  readonly answer: Answer;
}

/** Looks for an item in the list of its resource, page by page. */
export async function findListed(
  resource: Resource,
  id: Id,
  like: Call,
  api: Api,
): Promise<Search | Inconclusive> {
  const { list } = resource.operations;
  const plain = list === undefined ? undefined : await api.callTo(list, like);
  if (list === undefined || plain === undefined) return { inconclusive: 'there is no list of it' };
  const { max } = pageSizeLimits(list);
  let call = withSize(plain, max);
  // A page whose size is not known is the last one when it is empty.
  const size = list.pagination?.size === undefined ? 1 : max;
  let seen = 0;
  for (let pages = 1; ; pages += 1) {
    const answer = await api.send(call);
    if (answer.status !== 200) return { inconclusive: `${list.id} was answered ${answer.status}` };
    const items = itemsOf(answer, list);
    const found = items.find((item) => String(idOf(item, resource)) === String(id));
    if (found !== undefined) return { item: found, answer };
    if (items.some((item) => idOf(item, resource) === undefined)) {
      return { inconclusive: `${list.id} does not show ids` };
    }
    seen += items.length;
    const following = nextPage(call, answer, { size, count: items.length, seen });
    if (following === undefined) {
      return isWhole(answer, { size, count: items.length, seen })
        ? { item: undefined, answer }
        : { inconclusive: `${list.id} shows only a part of the list` };
    }
    if (pages === MOST_PAGES) return { inconclusive: `the list has more than ${pages} pages` };
    call = following;
  }
}

/** Whether the items up to an answer without a next page are sure to be all. */
function isWhole(
  answer: Answer,
  { size, count, seen }: { readonly size: number; readonly count: number; readonly seen: number },
): boolean {
  const total = totalOf(answer);
  if (total !== undefined) return seen >= total;
  const { pagination } = answer.call.operation;
  // Many servers leave the cursor out on the last page, which is shorter than was asked for.
  if (pagination?.mode === 'cursor') return findCursor(answer) !== undefined || count < size;
  return own(answer.body, 'has_more') !== true && own(answer.body, 'hasMore') !== true;
}

function withSize(call: Call, size: number): Call {
  const name = call.operation.pagination?.size;
  return name === undefined ? call : { ...call, query: { ...call.query, [name]: size } };
}
