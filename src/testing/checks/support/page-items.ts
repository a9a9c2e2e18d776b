import type { Answer } from '../../../convention/index.ts';
import { isRecord } from '../../../shared/is-record.ts';
import { itemsOf } from '../../session/payload-of.ts';
import type { Page } from './list-items.ts';

/** The items that a page of a list shows; none where it was not served. */
export function pageItems(answer: Answer): Page['items'] {
  return answer.status === 200 ? itemsOf(answer, answer.call.operation).filter(isRecord) : [];
}
