import type { Fault } from '../fault.ts';
import type { Item } from '../item.ts';
import type { Library, Shelf } from '../library.ts';
import { without } from '../without.ts';
import { insideAt } from './inside-at.ts';
import { storesAt } from './stores-at.ts';
import { undoneAt } from './undone-at.ts';

const family = 'write';

/** What is changed, and what must not be. */
export const updateFaults: readonly Fault[] = [
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
    id: 'default-of-another-number',
    family,
    what: 'A loan for which no weeks are asked is one of two.',
    ...storesAt(['createLoan'], (body) => ({ weeks: 2, ...body })),
  },
  {
    id: 'change-leaves-time',
    family,
    what: 'A book that is changed was last changed when it was before.',
    ...insideAt(['replaceBook', 'updateBook'], (call, next, { shelves }) => {
      const before = shelves.books.get(call.path['book_id'] ?? '');
      const reply = next(call);
      const book = { ...(reply.data as Item), updated_at: before?.['updated_at'] };
      shelves.books.set(book.id, book);
      return { ...reply, data: book };
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
    ...undoneAt('updateReview', 'reviews', 'review_id'),
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
    ...undoneAt('returnLoan', 'loans', 'loan_id'),
  },
];

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
    const field = shelf === 'loans' ? 'weeks' : 'name';
    const [, sent] =
      new RegExp(`"${field}":("[^"\\\\]*"|\\d+)`).exec(request.bytes.toString()) ?? [];
    if (sent !== undefined) shelves[shelf].set(item.id, { ...item, [field]: JSON.parse(sent) });
  }
  return reply;
}
