import { nextPage, type Api } from '../../../convention/index.ts';
import type { Page } from './list-items.ts';
import { pageItems } from './page-items.ts';

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
  const next = nextPage(answer.call, answer, { size, count, seen: count });
  if (answer.status !== 200 || next === undefined) return undefined;
  const following = await api.send(next);
  return { answer: following, items: pageItems(following) };
}
