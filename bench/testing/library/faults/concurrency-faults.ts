import { setTimeout } from 'node:timers/promises';
import type { Fault } from '../fault.ts';
import { Refusal } from '../refusal.ts';
import { insideAt } from './inside-at.ts';
import { refusal } from './refusal.ts';
import { repliesAt } from './replies-at.ts';
import { without } from '../without.ts';

const family = 'concurrency';

/** Within what time calls have come at once. */
const AT_ONCE_MS = 40;

/** Repetition, versions, quotas, uniqueness and time. */
export const concurrencyFaults: readonly Fault[] = [
  { id: 'no-idempotency', family, what: 'Repeated calls create again.', skips: ['idempotency'] },
  {
    id: 'no-idempotency-at-one',
    family,
    what: 'A repeated return of a loan is done again, and refused.',
    outside: (request, next) =>
      request.operation?.id === 'returnLoan'
        ? next({
            ...request,
            headers: { ...request.headers, 'idempotency-key': crypto.randomUUID() },
          })
        : next(request),
  },
  { id: 'key-reused', family, what: 'A key may come with another body.', skips: ['reuse'] },
  {
    id: 'replay-differs',
    family,
    what: 'A repeated call is answered with another time of creation.',
    async outside(request, next, library) {
      const key = request.headers['idempotency-key'];
      const reply = await next(request);
      if (key === undefined || reply.status !== 201) return reply;
      const data = { ...(reply.data as object), created_at: new Date().toISOString() };
      return library.count(`key ${String(key)}`) === 0 ? reply : { ...reply, data };
    },
  },
  {
    id: 'no-key-race',
    family,
    what: 'Calls with one key that come at once each create a review.',
    async outside(request, next, library) {
      const key = `flying ${String(request.headers['idempotency-key'])}`;
      if (request.operation?.id !== 'createReview') return next(request);
      const isFlying = library.count(key) > 0;
      await setTimeout(2);
      const fresh = { ...request.headers, 'idempotency-key': crypto.randomUUID() };
      const reply = await next(isFlying ? { ...request, headers: fresh } : request);
      library.notes.delete(key);
      return reply;
    },
  },
  {
    id: 'no-etag',
    family,
    what: 'A book has no ETag.',
    ...repliesAt(['getBook'], [200], (reply) => ({
      ...reply,
      headers: without(reply.headers ?? {}, 'etag'),
    })),
  },
  {
    id: 'etag-constant',
    family,
    what: 'The ETag of a book does not change with it.',
    ...insideAt(['replaceBook', 'updateBook'], (call, next, library) => {
      const reply = next(call);
      library.versions.delete(call.path['book_id'] ?? '');
      return { ...reply, headers: { etag: library.tag(call.path['book_id'] ?? '') } };
    }),
  },
  {
    id: 'etag-unstable',
    family,
    what: 'The ETag of a book changes with every reading.',
    ...insideAt(['getBook'], (call, next, { versions }) => {
      const id = call.path['book_id'] ?? '';
      const reply = next(call);
      versions.set(id, (versions.get(id) ?? 1) + 1);
      return reply;
    }),
  },
  { id: 'no-304', family, what: 'If-None-Match is ignored.', skips: ['if-none-match'] },
  {
    id: 'always-304',
    family,
    what: 'Any If-None-Match is answered 304.',
    ...repliesAt(['getBook'], [200], (reply, { headers }) =>
      headers['if-none-match'] === undefined
        ? reply
        : { status: 304, headers: reply.headers ?? {} },
    ),
  },
  { id: 'no-if-match', family, what: 'If-Match is ignored.', skips: ['if-match'] },
  {
    id: 'no-if-match-at-delete',
    family,
    what: 'If-Match is ignored when a book is removed.',
    ...insideAt(['deleteBook'], (call, next, library) => {
      const headers = {
        ...call.request.headers,
        'if-match': library.tag(call.path['book_id'] ?? ''),
      };
      return next({ ...call, request: { ...call.request, headers } });
    }),
  },
  {
    id: 'if-match-optional',
    family,
    what: 'A book is changed without If-Match.',
    forgives: ({ pointer, keyword }) => pointer === '/If-Match' && keyword === 'required',
    ...insideAt(['replaceBook', 'updateBook', 'deleteBook'], (call, next, library) => {
      const etag = call.request.headers['if-match'] ?? library.tag(call.path['book_id'] ?? '');
      const headers = { ...call.request.headers, 'if-match': etag };
      return next({ ...call, request: { ...call.request, headers } });
    }),
  },
  {
    id: 'precondition-as-409',
    family,
    what: 'A stale If-Match is answered 409.',
    ...repliesAt('all', [412], () => new Refusal(409, 'ISBN_TAKEN').reply),
  },
  {
    id: 'precondition-missing-as-400',
    family,
    what: 'A missing If-Match is answered 400.',
    ...repliesAt('all', [428], () => refusal('If-Match')),
  },
  {
    id: 'no-retry-after',
    family,
    what: '429 comes without Retry-After.',
    ...repliesAt('all', [429], (reply) => ({ ...reply, headers: {} })),
  },
  {
    id: 'retry-after-zero',
    family,
    what: '429 says to come back at once.',
    ...repliesAt('all', [429], (reply) => ({ ...reply, headers: { 'retry-after': '0' } })),
  },
  {
    id: 'quota-as-503',
    family,
    what: 'Whoever has used up the quota is answered 503.',
    ...repliesAt('all', [429], (reply) => ({ ...reply, status: 503 })),
  },
  { id: 'no-quota', family, what: 'The quota is not enforced.', skips: ['limit'] },
  { id: 'isbn-not-unique', family, what: 'Two books share an ISBN.', skips: ['unique-isbn'] },
  {
    id: 'email-not-unique',
    family,
    what: 'Two members share an address.',
    skips: ['unique-email'],
  },
  {
    id: 'email-unique-in-flight',
    family,
    what: 'Two members share an address, unless they come at once.',
    skips: ['unique-email'],
    ...insideAt(['createMember'], async (call, next, library) => {
      const address = `enrolling ${String(call.body['email'])}`;
      if (library.count(address) > 0) throw new Refusal(409, 'EMAIL_TAKEN');
      // On a busy machine what is sent at once arrives a while apart.
      await setTimeout(AT_ONCE_MS);
      library.notes.delete(address);
      return next(call);
    }),
  },
  {
    id: 'isbn-race',
    family,
    what: 'Books that come at once share an ISBN.',
    skips: ['unique-isbn'],
    ...insideAt(['createBook', 'replaceBook', 'updateBook'], async (call, next, { shelves }) => {
      const isTaken = [...shelves.books.values()].some(
        ({ id, isbn }) => isbn === call.body['isbn'] && id !== call.path['book_id'],
      );
      if (isTaken) throw new Refusal(409, 'ISBN_TAKEN');
      await setTimeout(3);
      return next(call);
    }),
  },
  {
    id: 'slow',
    family,
    what: 'A member takes longer than the time limit.',
    ...insideAt(['getMember'], async (call, next) => {
      await setTimeout(1100);
      return next(call);
    }),
  },
];
