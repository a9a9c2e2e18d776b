import type { Fault } from '../fault.ts';
import type { LibraryCall } from '../library-call.ts';
import { insideAt } from './inside-at.ts';
import { refusal } from './refusal.ts';

/** What is refused: an operation, a field, and when. */
type Refused = readonly [operation: string, field: string, when: (call: LibraryCall) => boolean];

const REFUSED: Readonly<Record<string, Refused>> = {
  'longest-title': ['createBook', 'title', ({ body }) => size(body['title']) === 80],
  'shortest-title': ['createBook', 'title', ({ body }) => size(body['title']) === 1],
  'lowest-rating': ['createReview', 'rating', ({ body }) => body['rating'] === 1],
  'latest-year': ['createBook', 'published_year', ({ body }) => body['published_year'] === 2100],
  'earliest-year': ['replaceBook', 'published_year', ({ body }) => body['published_year'] === 1450],
  'most-weeks': ['createLoan', 'weeks', ({ body }) => body['weeks'] === 8],
  'foreign-letters': [
    'createBook',
    'author',
    ({ body }) => /[^\p{ASCII}]/v.test(text(body, 'author')),
  ],
  'emoji-length': ['createReview', 'text', ({ body }) => text(body, 'text').length > 300],
  'no-phone': ['createMember', 'phone', ({ body }) => body['phone'] === undefined],
  'no-headline': ['createReview', 'headline', ({ body }) => body['headline'] === undefined],
  'null-note': ['updateLoan', 'note', ({ body }) => body['note'] === null],
  'null-note-at-creation': ['createLoan', 'note', ({ body }) => body['note'] === null],
  'empty-note': ['createLoan', 'note', ({ body }) => body['note'] === ''],
  'one-genre': ['createBook', 'genre', ({ body }) => body['genre'] === 'children'],
  'no-tags': ['createBook', 'tags', ({ body }) => list(body['tags']).length === 0],
  'five-tags': ['createBook', 'tags', ({ body }) => list(body['tags']).length === 5],
  'largest-page': ['listBooks', 'per_page', ({ query }) => query['per_page'] === 50],
  'last-page': ['listMembers', 'page', ({ query }) => query['page'] === 1000],
  'one-order': ['listBooks', 'sort', ({ query }) => query['sort'] === '-published_year'],
  'two-fields': ['listBooks', 'fields', ({ query }) => list(query['fields']).length > 1],
  'not-spoiling': [
    'createReview',
    'contains_spoilers',
    ({ body }) => body['contains_spoilers'] === false,
  ],
  'longest-blurb': ['putBlurb', 'body', (call) => size(call.text) === 1000],
  'longest-key': [
    'createLoan',
    'Idempotency-Key',
    ({ request }) => String(request.headers['idempotency-key']).length === 64,
  ],
};

/** Requests that keep the contract and are refused. */
export const rejectingFaults: readonly Fault[] = Object.entries(REFUSED).map(
  ([name, [operation, field, when]]) => ({
    id: `rejects-${name}`,
    family: 'rejects',
    what: `${operation} refuses some values of \`${field}\` that are right.`,
    ...insideAt([operation], (call, next) => (when(call) ? refusal(field) : next(call))),
  }),
);

function size(value: unknown): number {
  return [...String(value)].length;
}

function text(body: LibraryCall['body'], field: string): string {
  return String(body[field] ?? '');
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : ['nothing was sent'];
}
