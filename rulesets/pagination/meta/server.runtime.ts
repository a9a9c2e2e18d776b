import type { StepFactory } from '../../../templates/server-express/runtime/step.ts';

export interface PageMetaConfig {
  /** Query parameter that asks for a number of items. */
  readonly size?: string;
  /** What the contract gives when nobody asks; `null` when it does not say. */
  readonly defaultSize: number | null;
}

/** Says where a page stands in its collection: `total`, `page`, `per_page`, `next_cursor`. */
export const pageMeta: StepFactory<PageMetaConfig> =
  () =>
  ({ size, defaultSize }) =>
  async (exchange, next) => {
    const result = await next();
    if (result.page === undefined) return result;
    const { total, page, nextCursor } = result.page;
    const asked = size === undefined ? undefined : exchange.input.query[size];
    const meta = { total, page, per_page: asked ?? defaultSize, next_cursor: nextCursor };
    return { ...result, meta: { ...result.meta, ...meta } };
  };
