import type { Fault } from '../fault.ts';
import { without } from '../without.ts';
import { storesAt } from './stores-at.ts';

/** What is changed on its way into the library, by the field and what becomes of it. */
const CHANGED: Readonly<
  Record<
    string,
    readonly [operation: string, field: string, change: (value: never) => unknown, what: string]
  >
> = {
  trimmed: ['createBook', 'author', (text: string) => text.trim().slice(0, 60), 'trimmed'],
  'half-lost': ['createReview', 'headline', () => undefined, 'lost'],
  rounded: ['createBook', 'weight', (value: number) => Math.round(value), 'rounded'],
  'lower-case': ['createMember', 'name', (text: string) => text.toLowerCase(), 'put in lower case'],
  'day-shifted': ['createMember', 'birthday', (text: string) => dayBefore(text), 'a day early'],
  truncated: [
    'createReview',
    'text',
    (text: string) => text.slice(0, 200),
    'cut after 200 characters',
  ],
  'tags-sorted': ['createBook', 'tags', (tags: string[]) => tags.slice().sort(), 'sorted'],
  'last-tag-lost': ['replaceBook', 'tags', (tags: string[]) => tags.slice(0, 4), 'cut to four'],
  'emoji-lost': [
    'createReview',
    'text',
    (text: string) => text.replaceAll(/\p{Emoji_Presentation}/gv, '?'),
    'rid of emoji',
  ],
  'empty-to-null': ['createLoan', 'note', (text: unknown) => text || null, 'null instead of empty'],
  'false-lost': [
    'createReview',
    'contains_spoilers',
    (flag: unknown) => flag || undefined,
    'lost where false',
  ],
  escaped: ['updateLoan', 'note', (text: unknown) => escape(text), 'escaped for HTML'],
  normalised: ['createMember', 'name', (text: string) => text.normalize('NFKD'), 'decomposed'],
  'address-lost': [
    'replaceMember',
    'address',
    (value: object) => ({ ...value, postal_code: undefined }),
    'partly lost',
  ],
};

/** What is kept is not what was sent. */
export const storingFaults: readonly Fault[] = Object.entries(CHANGED).map(
  ([name, [operation, field, change, what]]) => ({
    id: `stored-${name}`,
    family: 'write',
    what: `The \`${field}\` of ${operation} is kept ${what}.`,
    ...storesAt([operation], (body) => {
      const value = body[field];
      if (value === undefined) return body;
      const changed = change(value as never);
      return changed === undefined ? without(body, field) : { ...body, [field]: changed };
    }),
  }),
);

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

function escape(text: unknown): unknown {
  return typeof text === 'string'
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&#39;')
    : text;
}
