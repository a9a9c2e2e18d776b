import type { Fault } from '../fault.ts';
import type { Item } from '../item.ts';
import type { LibraryCall } from '../library-call.ts';
import type { Library, Shelf } from '../library.ts';
import { crash } from './crash.ts';
import { insideAt } from './inside-at.ts';
import { repliesAt } from './replies-at.ts';
import { storesAt } from './stores-at.ts';
import { without } from '../without.ts';

const family = 'write';

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

/** The state that writes leave. */
export const writeFaults: readonly Fault[] = [
  ...Object.entries(CHANGED).map(([name, [operation, field, change, what]]) => ({
    id: `stored-${name}`,
    family,
    what: `The \`${field}\` of ${operation} is kept ${what}.`,
    ...storesAt([operation], (body) => {
      const value = body[field];
      if (value === undefined) return body;
      const changed = change(value as never);
      return changed === undefined ? without(body, field) : { ...body, [field]: changed };
    }),
  })),
  {
    id: 'delete-without-effect',
    family,
    what: 'A loan that was removed is still there.',
    ...insideAt(['deleteLoan'], (call, next, library) =>
      later(call, library, 'loans', 'loan_id', () => next(call)),
    ),
  },
  {
    id: 'deleted-still-listed',
    family,
    what: 'A member that was removed is still listed.',
    ...insideAt(['deleteMember', 'listMembers'], (call, next, library) => {
      const { shelves } = library;
      if (call.operation.id === 'listMembers') return next(call);
      const member = shelves.members.get(call.path['member_id'] ?? '');
      const reply = next(call);
      if (member !== undefined) shelves.members.set(`deleted ${member.id}`, member);
      return reply;
    }),
  },
  {
    id: 'delete-twice-fails',
    family,
    what: 'Removing a review that is not there makes the server fail.',
    ...insideAt(['deleteReview'], (call, next, { shelves }) =>
      shelves.reviews.has(call.path['review_id'] ?? '') ? next(call) : crash(),
    ),
  },
  {
    id: 'delete-removes-others',
    family,
    what: 'Withdrawing a review removes all reviews of the book.',
    ...insideAt(['deleteReview'], (call, next, { shelves }) => {
      const reply = next(call);
      for (const [id, review] of shelves.reviews) {
        if (review['book_id'] === call.path['book_id']) shelves.reviews.delete(id);
      }
      return reply;
    }),
  },
  {
    id: 'wrong-location',
    family,
    what: 'The Location of a new loan leads nowhere.',
    ...repliesAt(['createLoan'], [201], (reply) => ({
      ...reply,
      headers: { location: reply.headers?.['location']?.replace('loans', 'loan') ?? '' },
    })),
  },
  {
    id: 'location-without-prefix',
    family,
    what: 'The Location of a new book lacks the base path.',
    ...repliesAt(['createBook'], [201], (reply) => ({
      ...reply,
      headers: {
        ...reply.headers,
        location: reply.headers?.['location']?.replace('/api/v1', '') ?? '',
      },
    })),
  },
  {
    id: 'location-of-other',
    family,
    what: 'The Location of a new member is that of another.',
    ...repliesAt(['createMember'], [201], (reply) => ({
      ...reply,
      headers: { location: '/api/v1/members/0198c1f2-7a4e-7c31-9b1e-3f5a6d2c8e22' },
    })),
  },
  {
    id: 'not-created',
    family,
    what: 'A new review is answered, and not kept.',
    ...insideAt(['createReview'], (call, next, { shelves }) => {
      const reply = next(call);
      shelves.reviews.delete((reply.data as Item).id);
      return reply;
    }),
  },
  {
    id: 'not-listed',
    family,
    what: 'New members are not listed.',
    ...insideAt(['listMembers'], (call, next, { shelves }) => {
      const all = [...shelves.members];
      shelves.members.clear();
      for (const [id, member] of all.slice(0, 2)) shelves.members.set(id, member);
      const reply = next(call);
      for (const [id, member] of all) shelves.members.set(id, member);
      return reply;
    }),
  },
  {
    id: 'invalid-create-leaves-trace',
    family,
    what: 'A member who is refused is listed all the same.',
    outside: async (request, next, library) => {
      const reply = await next(request);
      const isMeant = request.operation?.id === 'createMember' && reply.status === 400;
      if (isMeant)
        library.add('members', {
          ...library.shelves.members.values().next().value,
          id: crypto.randomUUID(),
        });
      return reply;
    },
  },
  {
    id: 'invalid-put-leaves-trace',
    family,
    what: 'A PUT that is refused has changed the name all the same.',
    outside: (request, next, library) => traced('replaceMember', 'members', request, next, library),
  },
  {
    id: 'invalid-patch-leaves-trace',
    family,
    what: 'A PATCH that is refused has changed the loan all the same.',
    outside: (request, next, library) => traced('updateLoan', 'loans', request, next, library),
  },
  {
    id: 'put-merges',
    family,
    what: 'PUT keeps what is left out of a member.',
    ...insideAt(['replaceMember'], (call, next, { shelves }) => {
      const member = shelves.members.get(call.path['member_id'] ?? '') ?? {};
      return next({ ...call, body: { ...member, ...call.body } });
    }),
  },
  {
    id: 'put-merges-book',
    family,
    what: 'PUT keeps the tags that are left out of a book.',
    ...insideAt(['replaceBook'], (call, next, { shelves }) => {
      const tags = shelves.books.get(call.path['book_id'] ?? '')?.['tags'];
      return next({ ...call, body: tags === undefined ? call.body : { tags, ...call.body } });
    }),
  },
  {
    id: 'put-not-idempotent',
    family,
    what: 'The same PUT of a book twice adds its tags twice.',
    ...insideAt(['replaceBook'], (call, next, { shelves }) => {
      const had = shelves.books.get(call.path['book_id'] ?? '')?.['tags'] ?? [];
      const tags = [...(had as string[]), ...((call.body['tags'] ?? []) as string[])].slice(0, 5);
      return next({ ...call, body: { ...call.body, tags } });
    }),
  },
  {
    id: 'put-twice-fails',
    family,
    what: 'The same PUT of a member twice is answered 409.',
    ...insideAt(['replaceMember'], (call, next, library) => {
      const earlier = library.count(`${call.request.pathname} ${call.request.bytes.toString()}`);
      return earlier === 0 ? next(call) : { ...next(call), status: 409 };
    }),
  },
  {
    id: 'patch-replaces',
    family,
    what: 'PATCH of a book forgets the optional fields that are left out.',
    ...insideAt(['updateBook'], (call, next, { shelves }) => {
      const book = shelves.books.get(call.path['book_id'] ?? '');
      if (book !== undefined) {
        shelves.books.set(book.id, {
          ...(without(book, 'tags', 'pages', 'weight', 'language') as Item),
          subtitle: null,
        });
      }
      return next(call);
    }),
  },
  {
    id: 'patch-resets-default',
    family,
    what: 'PATCH of a loan sets the weeks to 4 where they are left out.',
    ...storesAt(['updateLoan'], (body) => ({ weeks: 4, ...body })),
  },
  {
    id: 'patch-ignores-null',
    family,
    what: 'PATCH does not clear the note of a loan.',
    ...storesAt(['updateLoan'], (body) => (body['note'] === null ? without(body, 'note') : body)),
  },
  {
    id: 'patch-without-effect',
    family,
    what: 'PATCH of a review is answered, and not kept.',
    ...insideAt(['updateReview'], (call, next, { shelves }) => {
      const before = shelves.reviews.get(call.path['review_id'] ?? '');
      const reply = next(call);
      if (before !== undefined) shelves.reviews.set(before.id, before);
      return reply;
    }),
  },
  {
    id: 'patch-answers-old',
    family,
    what: 'PATCH of a loan is answered with the loan as it was.',
    ...insideAt(['updateLoan'], (call, next, { shelves }) => {
      const before = shelves.loans.get(call.path['loan_id'] ?? '');
      return { ...next(call), data: before };
    }),
  },
  {
    id: 'patch-changes-others',
    family,
    what: 'PATCH changes the rating of all reviews of the book.',
    ...insideAt(['updateReview'], (call, next, { shelves }) => {
      const reply = next(call);
      const { rating } = call.body;
      for (const [id, review] of shelves.reviews) {
        if (rating !== undefined) shelves.reviews.set(id, { ...review, rating });
      }
      return reply;
    }),
  },
  {
    id: 'put-changes-created-at',
    family,
    what: 'PUT sets `created_at` of a member anew.',
    ...insideAt(['replaceMember'], (call, next) =>
      next({ ...call, body: { ...call.body, created_at: new Date().toISOString() } }),
    ),
  },
  {
    id: 'action-without-effect',
    family,
    what: 'A loan that was returned is still active.',
    ...insideAt(['returnLoan'], (call, next, { shelves }) => {
      const before = shelves.loans.get(call.path['loan_id'] ?? '');
      const reply = next(call);
      if (before !== undefined) shelves.loans.set(before.id, before);
      return reply;
    }),
  },
];

function later(
  { path }: LibraryCall,
  { shelves }: Library,
  shelf: Shelf,
  name: string,
  work: () => ReturnType<NonNullable<Fault['inside']>>,
): ReturnType<NonNullable<Fault['inside']>> {
  const item = shelves[shelf].get(path[name] ?? '');
  const reply = work();
  if (item !== undefined) shelves[shelf].set(item.id, item);
  return reply;
}

/** What is refused has left its fields behind. */
async function traced(
  operation: string,
  shelf: Shelf,
  request: Parameters<NonNullable<Fault['outside']>>[0],
  next: Parameters<NonNullable<Fault['outside']>>[1],
  { shelves }: Library,
): ReturnType<NonNullable<Fault['outside']>> {
  const reply = await next(request);
  const item = shelves[shelf].get(request.pathname.split('/').at(-1) ?? '');
  if (request.operation?.id === operation && reply.status === 400 && item !== undefined) {
    const change = shelf === 'loans' ? { weeks: item['weeks'] === 1 ? 2 : 1 } : { name: 'Nobody' };
    shelves[shelf].set(item.id, { ...item, ...change });
  }
  return reply;
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

function escape(text: unknown): unknown {
  return typeof text === 'string'
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&#39;')
    : text;
}
