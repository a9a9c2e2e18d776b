import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import type { Result } from '../../../templates/server-express/runtime/result.ts';
import type { StepFactory } from '../../../templates/server-express/runtime/step.ts';

export interface PageWindowConfig {
  readonly mode: 'cursor' | 'page' | 'offset';
  /** Query parameter that says where the page is. */
  readonly parameter: string;
  /** Query parameter that says how many items it holds at most. */
  readonly size?: string;
  readonly defaultSize: number;
  /** Property that tells items apart. */
  readonly identity: string;
}

/**
 * Cuts the page that was asked for out of the whole list. A cursor names the last item that was seen, so what is
 * added before it moves nothing.
 */
export const pageWindow: StepFactory<PageWindowConfig> =
  () =>
  ({ mode, parameter, size: sizeParameter, defaultSize, identity }) =>
  async ({ input }, next) => {
    const result = await next();
    if (!Array.isArray(result.body) || result.problem !== undefined) return result;
    const items: readonly unknown[] = result.body;
    const size = number(input.query[sizeParameter ?? '']) ?? defaultSize;
    const asked = input.query[parameter];
    if (mode === 'cursor') return byCursor(result, items, asked, size, parameter, identity);
    const start = mode === 'page' ? ((number(asked) ?? 1) - 1) * size : (number(asked) ?? 0);
    const page = mode === 'page' ? (number(asked) ?? 1) : Math.floor(start / size) + 1;
    return {
      ...result,
      body: items.slice(start, start + size),
      page: { total: items.length, page, nextCursor: null },
    };
  };

function byCursor(
  result: Result,
  items: readonly unknown[],
  asked: unknown,
  size: number,
  parameter: string,
  identity: string,
): Result {
  const start = asked === undefined ? 0 : locate(items, readCursor(asked, parameter), identity);
  const end = start + size;
  const last = items[end - 1];
  const nextCursor =
    end < items.length ? writeCursor({ at: end, after: key(last, identity) }) : null;
  return {
    ...result,
    body: items.slice(start, end),
    page: { total: items.length, page: null, nextCursor },
  };
}

interface Cursor {
  /** How many items stood before the position. */
  readonly at: number;
  /** The item that stood right before it. */
  readonly after: string;
}

/** Behind the item, or where it stood if it is gone. */
function locate(items: readonly unknown[], { at, after }: Cursor, identity: string): number {
  const index = items.findIndex((item) => key(item, identity) === after);
  return index === -1 ? Math.min(at, items.length) : index + 1;
}

function key(item: unknown, identity: string): string {
  const value = (Object(item) as Readonly<Record<string, unknown>>)[identity];
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : JSON.stringify(item);
}

function writeCursor({ at, after }: Cursor): string {
  const bytes = new TextEncoder().encode(JSON.stringify([at, after]));
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function readCursor(cursor: unknown, parameter: string): Cursor {
  try {
    const text = atob(String(cursor).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const [at, after] = JSON.parse(new TextDecoder().decode(bytes)) as [unknown, unknown];
    if (typeof at === 'number' && typeof after === 'string') return { at, after };
  } catch {
    // said below
  }
  throw new Problem(
    'invalid',
    'The cursor is not one that this list gave out. Start without one.',
    {
      issues: [
        {
          in: 'query',
          pointer: `/${parameter}`,
          keyword: 'format',
          message: 'must be a cursor from an earlier page',
        },
      ],
    },
  );
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
