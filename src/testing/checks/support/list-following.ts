import { nextPage, type Api } from '../../../convention/index.ts';
import { isRecord } from '../../../shared/is-record.ts';
import { itemsOf } from '../../session/payload-of.ts';
import type { Page } from './list-items.ts';

/**
 * The page after the first one; `undefined` where there is none.
 *
 * @param size how many items were asked for
 */
export async function listFollowing(
  { answer, items: { length: count } }: Page,
  size: number,
  api: Api,
): Promise<Omit<Page, 'isWhole'> | undefined> {
  const { call } = answer;
  const next = nextPage(call, answer, { size, count, seen: count });
  if (answer.status !== 200 || next === undefined) return undefined;
  const following = await api.send(next);
  const items = following.status === 200 ? itemsOf(following, call.operation).filter(isRecord) : [];
  return { answer: following, items };
}
