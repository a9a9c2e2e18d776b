import type {
  ClientResponse,
  ClientStepFactory,
} from '../../../templates/client-fetch/runtime/client-step.ts';
import { isRecord } from '../../../templates/client-fetch/runtime/is-record.ts';

/** How the position of a page is written in the query. */
export type WalkConfig =
  | {
      readonly mode: 'cursor';
      readonly parameter: string;
      /** Where the next cursor is in the body. */
      readonly next: readonly string[];
    }
  | {
      readonly mode: 'page' | 'offset';
      readonly parameter: string;
      /** The position of the first page. */
      readonly first: number;
      /** Where the items are in the body. */
      readonly items: readonly string[];
      /** Property of `meta` that says how many items a page may have: `per_page`. */
      readonly perPage: string;
    };

/** Finds out where the next page is. */
export const walkPages: ClientStepFactory<WalkConfig> = () => (config) => async (request, next) => {
  const response = await next(request);
  if (response.status < 200 || response.status > 299) return response;
  const here = request.url.searchParams.get(config.parameter);
  const there =
    config.mode === 'cursor' ? cursor(config, response) : number(config, here, response);
  // A server that names the same page again would be asked for it forever.
  if (there === undefined || there === here) return response;
  const url = new URL(request.url);
  url.searchParams.set(config.parameter, there);
  return { ...response, next: url };
};

function cursor(
  { next }: WalkConfig & { readonly mode: 'cursor' },
  { body }: ClientResponse,
): string | undefined {
  const value = at(body, next);
  return (typeof value === 'string' && value !== '') || typeof value === 'number'
    ? String(value)
    : undefined;
}

/**
 * Numbered pages end where `meta.total` says so, else at the first empty page: a short one may only mean that
 * the server allows fewer items per page than were asked for.
 */
function number(
  { mode, first, items, perPage }: WalkConfig & { readonly mode: 'page' | 'offset' },
  here: string | null,
  { body }: ClientResponse,
): string | undefined {
  const list = at(body, items);
  const position = here === null ? first : Number(here);
  if (!Array.isArray(list) || list.length === 0 || !Number.isInteger(position)) return undefined;
  const total = at(body, ['meta', 'total']);
  const size = mode === 'page' ? at(body, ['meta', perPage]) : list.length;
  const seen =
    mode === 'page' ? (position - first + 1) * Number(size ?? NaN) : position + list.length;
  if (typeof total === 'number' && seen >= total) return undefined;
  return String(mode === 'page' ? position + 1 : position + list.length);
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((found, key) => (isRecord(found) ? found[key] : undefined), value);
}
