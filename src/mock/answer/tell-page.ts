import { validatorFor, type Schema } from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import { words } from '../../shared/words.ts';
import type { Page } from '../../../templates/server-express/runtime/page.ts';

const TOTALS = new Set(['total', 'total count', 'total items', 'total elements', 'total results']);
const MORE = new Set(['has more', 'has next', 'has next page']);
const CURSORS = new Set(['next cursor', 'next page token', 'next token']);

interface Around {
  /** What stands around the list. */
  readonly body: unknown;
  readonly schema: Schema | undefined;
}

/**
 * A body of the contract's own form with what is known about the page, under the names that the form has for it:
 * what its example says would be about another list. Where there is no next page, a cursor is null, or left out.
 */
export function tellPage({ body, schema }: Around, page: Page): unknown {
  const told = [null, undefined].map((end) => fill(body, page, end));
  if (schema === undefined) return told[0];
  const validate = validatorFor(schema.json, 'response');
  return [...told, body].find((candidate) => validate(candidate).length === 0) ?? body;
}

function fill(body: unknown, page: Page, end: null | undefined): unknown {
  if (!isRecord(body)) return body;
  const entries = Object.entries(body).map(([name, value]) => [
    name,
    isRecord(value) ? fill(value, page, end) : fact(words(name).join(' '), value, page, end),
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function fact(
  name: string,
  value: unknown,
  { total, page, nextCursor }: Page,
  end: null | undefined,
): unknown {
  if (TOTALS.has(name) && typeof value === 'number') return total ?? value;
  if (page !== null) return value;
  if (MORE.has(name) && typeof value === 'boolean') return nextCursor !== null;
  return CURSORS.has(name) ? (nextCursor ?? end) : value;
}
