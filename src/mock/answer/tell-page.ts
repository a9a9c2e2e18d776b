import { validatorFor, type Schema } from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import { words } from '../../shared/words.ts';
import type { Page } from '../../../templates/server-express/runtime/page.ts';
import { own } from '../../shared/own.ts';
import type { PageLinks } from './page-links.ts';

const TOTALS = new Set(['total', 'total count', 'total items', 'total elements', 'total results']);
const MORE = new Set(['has more', 'has next', 'has next page']);
const LINKS = new Set(['links', '_links']);
const CURSORS = new Set(['next cursor', 'next page token', 'next token']);

interface Around {
  /** What stands around the list. */
  readonly body: unknown;
  readonly schema: Schema | undefined;
}

interface Told {
  readonly page: Page;
  readonly links: PageLinks;
}

/** What a link is that leads nowhere: null, or left out. */
type End = null | undefined;

/**
 * A body of the contract's own form with what is known about the page, under the names that the form has for it:
 * what its example says would be about another list. Where there is no next page, a cursor is null, or left out.
 */
export function tellPage({ body, schema }: Around, told: Told): unknown {
  const filled = [null, undefined].map((end) => fill(body, told, end));
  if (schema === undefined) return filled[0];
  const validate = validatorFor(schema.json, 'response');
  return [...filled, body].find((candidate) => validate(candidate).length === 0) ?? body;
}

function fill(body: unknown, told: Told, end: End): unknown {
  if (!isRecord(body)) return body;
  const entries = Object.entries(body).map(([name, value]) => [
    name,
    isRecord(value)
      ? LINKS.has(name)
        ? fillLinks(value, told.links, end)
        : fill(value, told, end)
      : fact(words(name).join(' '), value, told.page, end),
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** The links of JSON:API (1.1, section 7.1.2) and HAL: a reference, or an object that has it. */
function fillLinks(links: Readonly<Record<string, unknown>>, told: PageLinks, end: End): unknown {
  const entries = Object.entries(links).map(([relation, link]) => {
    if (!Object.hasOwn(told, relation)) return [relation, link] as const;
    const href = own(told, relation);
    const isPlain = !isRecord(link) || href === undefined;
    return [relation, isPlain ? (href ?? end) : { ...link, href }] as const;
  });
  return Object.fromEntries(entries.filter(([, link]) => link !== undefined));
}

function fact(name: string, value: unknown, { total, page, nextCursor }: Page, end: End): unknown {
  if (TOTALS.has(name) && typeof value === 'number') return total ?? value;
  if (page !== null) return value;
  if (MORE.has(name) && typeof value === 'boolean') return nextCursor !== null;
  return CURSORS.has(name) ? (nextCursor ?? end) : value;
}
