import type { ClientStepFactory } from '../../../templates/client-fetch/runtime/client-step.ts';
import { isRecord } from '../../../templates/client-fetch/runtime/is-record.ts';

export interface PageConfig {
  /** Property of the body that says where the page stands. */
  readonly seat: string;
  /** What is in it: `per_page`. */
  readonly perPage: string;
  /** And what leads to the next page: `next_cursor`. */
  readonly nextCursor: string;
}

/** Reads where a page stands in its collection. */
export const readPage: ClientStepFactory<PageConfig> =
  () =>
  ({ seat, perPage, nextCursor }) =>
  async (request, next) => {
    const response = await next(request);
    const meta = isRecord(response.body) ? response.body[seat] : undefined;
    if (!isRecord(meta)) return response;
    const cursor = meta[nextCursor];
    return {
      ...response,
      page: {
        total: count(meta['total']),
        page: count(meta['page']),
        perPage: count(meta[perPage]),
        nextCursor: typeof cursor === 'string' ? cursor : null,
      },
    };
  };

function count(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
