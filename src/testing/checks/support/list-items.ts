import {
  pageSizeLimits,
  requiredQuery,
  type Answer,
  type Api,
  type Call,
} from '../../../convention/index.ts';
import { pageItems } from './page-items.ts';

/** A page of a list. */
export interface Page {
  readonly answer: Answer;
  readonly items: readonly Readonly<Record<string, unknown>>[];
  /** Whether there is room for more items than there are, so that these are all. */
  readonly isWhole: boolean;
}

/** Asks for the largest page of a list, with some parameters besides those that are required. */
export async function listItems(
  call: Call,
  query: Readonly<Record<string, unknown>>,
  api: Api,
): Promise<Page> {
  const { operation } = call;
  const size = operation.pagination?.size;
  const { max } = pageSizeLimits(operation);
  const paging = size === undefined ? {} : { [size]: max };
  const answer = await api.send({
    ...call,
    query: { ...requiredQuery(call), ...paging, ...query },
  });
  const items = pageItems(answer);
  return { answer, items, isWhole: size !== undefined && items.length < max };
}
