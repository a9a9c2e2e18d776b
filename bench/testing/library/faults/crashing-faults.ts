import type { Fault } from '../fault.ts';
import type { LibraryCall } from '../library-call.ts';
import type { LibraryRequest } from '../library-request.ts';
import { crash } from './crash.ts';
import { insideAt } from './inside-at.ts';

const VALID: Readonly<
  Record<string, readonly [operation: string, what: string, when: (call: LibraryCall) => boolean]>
> = {
  'empty-text': ['createBook', 'an empty subtitle', ({ body }) => body['subtitle'] === ''],
  'long-text': ['createReview', 'a long text', ({ body }) => String(body['text']).length > 290],
  emoji: [
    'createReview',
    'an emoji',
    ({ body }) => /\p{Emoji_Presentation}/v.test(String(body['text'])),
  ],
  quote: ['createBook', 'a quote', ({ body }) => String(body['author']).includes("'")],
  backslash: ['createMember', 'a backslash', ({ body }) => String(body['name']).includes('\\')],
  percent: ['createLoan', 'a percent sign', ({ body }) => String(body['note']).includes('%')],
  'control-character': [
    'createReview',
    'a null character',
    ({ body }) => String(body['text']).includes('\0'),
  ],
  blank: ['createBook', 'a title of spaces', ({ body }) => String(body['title']).trim() === ''],
  'large-page': [
    'listBooks',
    'a page far beyond the end',
    ({ query }) => Number(query['page']) > 500,
  ],
  'null-note': ['createLoan', 'a note that is null', ({ body }) => body['note'] === null],
  'early-date': [
    'createMember',
    'a date before 1970',
    ({ body }) => String(body['birthday']) < '1970',
  ],
  'no-tags': ['replaceBook', 'an empty list', ({ body }) => String(body['tags']) === ''],
  'no-results': [
    'listBooks',
    'a filter that leaves nothing',
    ({ query }) => query['genre'] !== undefined && Number(query['min_published_year']) > 2000,
  ],
  'right-to-left': [
    'createReview',
    'Hebrew or Arabic',
    ({ body }) => /[\u0590-\u06FF]/.test(String(body['text'])),
  ],
};

const INVALID: Readonly<
  Record<
    string,
    readonly [operation: string, what: string, when: (call: LibraryRequest) => boolean]
  >
> = {
  'not-json': ['createBook', 'a body that is not JSON', ({ bytes }) => !isJson(bytes)],
  'no-body': ['createReview', 'no body', ({ bytes }) => bytes.length === 0],
  'null-body': ['createLoan', 'null', ({ bytes }) => bytes.toString() === 'null'],
  'array-body': ['createMember', 'an array', ({ bytes }) => bytes.toString().startsWith('[')],
  'deep-body': [
    'updateBook',
    'a deep body',
    ({ bytes }) => /([[{][^\]}]*){20}/.test(bytes.toString()),
  ],
  'other-media-type': [
    'createReview',
    'a body that is not JSON by its type',
    ({ headers }) => !String(headers['content-type']).includes('json'),
  ],
  'no-uuid': [
    'getMember',
    'an id that is no UUID',
    ({ pathname }) => !/[\da-f-]{36}$/i.test(pathname),
  ],
  'page-not-a-number': [
    'listBooks',
    'a page that is no number',
    ({ query }) => isNaN(Number(query.get('page'))),
  ],
  'negative-page': [
    'listMembers',
    'page 0 or less',
    ({ query }) => Number(query.get('page') ?? 1) < 1,
  ],
  'empty-query': ['listBooks', 'an empty value', ({ query }) => query.get('genre') === ''],
  'repeated-query': [
    'listLoans',
    'a parameter twice',
    ({ query }) => query.getAll('per_page').length > 1,
  ],
  'unknown-query': [
    'listReviews',
    'a parameter that it does not have',
    ({ query }) => [...query.keys()].some((name) => !['cursor', 'per_page'].includes(name)),
  ],
  'text-for-number': [
    'createLoan',
    'text for a number',
    ({ bytes }) => /"weeks":"/.test(bytes.toString()),
  ],
  'huge-number': [
    'createBook',
    'a huge number',
    ({ bytes }) => /\d{17}|\de\+?\d/.test(bytes.toString()),
  ],
  'missing-author': [
    'createBook',
    'no author',
    ({ bytes }) => !bytes.toString().includes('"author"'),
  ],
  'object-for-text': [
    'createMember',
    'an object for text',
    ({ bytes }) => /"name":\{/.test(bytes.toString()),
  ],
  'long-request-id': [
    'getBook',
    'a long X-Request-ID',
    ({ headers }) => String(headers['x-request-id']).length > 128,
  ],
  'unknown-accept': [
    'getReview',
    'an Accept that it cannot meet',
    ({ headers }) => /^(?!.*(json|\*)).+$/.test(headers.accept ?? 'json'),
  ],
  proto: ['createReview', 'a property `__proto__`', ({ bytes }) => bytes.includes('__proto__')],
};

/** What makes the server fail. */
export const crashingFaults: readonly Fault[] = [
  ...Object.entries(VALID).map(([name, [operation, what, when]]) => ({
    id: `crash-on-${name}`,
    family: 'crash',
    what: `${operation} fails on ${what}.`,
    ...insideAt([operation], (call, next) => (when(call) ? crash() : next(call))),
  })),
  ...Object.entries(INVALID).map(([name, [operation, what, when]]): Fault => ({
    id: `crash-on-${name}`,
    family: 'crash',
    what: `${operation} fails on ${what}.`,
    outside: (request, next) =>
      request.operation?.id === operation && when(request) ? crash() : next(request),
  })),
];

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString());
    return true;
  } catch {
    return false;
  }
}
