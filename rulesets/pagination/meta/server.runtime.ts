import type { StepFactory } from '../../../templates/server-express/runtime/step.ts';

export interface PageMetaConfig {
  /** Query parameter that asks for a number of items. */
  readonly size?: string;
  /** What the contract gives when nobody asks; `null` when it does not say. */
  readonly defaultSize: number | null;
  /** Property that says how many items a page may have: `per_page`. */
  readonly perPage: string;
  /** Property that leads to the next page: `next_cursor`. */
  readonly nextCursor: string;
}

/** Says where a page stands in its collection: `total`, `page`, its size and the next cursor. */
export const pageMeta: StepFactory<PageMetaConfig> =
  () =>
  ({ size, defaultSize, perPage, nextCursor }) =>
  async (exchange, next) => {
    const result = await next();
    if (result.page === undefined) return result;
    const { total, page, nextCursor: cursor } = result.page;
    const asked = size === undefined ? undefined : exchange.input.query[size];
    const meta = { total, page, [perPage]: asked ?? defaultSize, [nextCursor]: cursor };
    return { ...result, meta: { ...result.meta, ...meta } };
  };
