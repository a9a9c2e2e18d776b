import type { Fault } from '../fault.ts';
import type { Item } from '../item.ts';
import { crash } from './crash.ts';
import { insideAt } from './inside-at.ts';
import { repliesAt } from './replies-at.ts';
import { undoneAt } from './undone-at.ts';

const family = 'write';

/** What is created and removed. */
export const lifecycleFaults: readonly Fault[] = [
  {
    id: 'delete-without-effect',
    family,
    what: 'A loan that was removed is still there.',
    ...undoneAt('deleteLoan', 'loans', 'loan_id'),
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
    id: 'no-location',
    family,
    what: 'A new review is answered without Location, which its response does not require.',
    ...repliesAt(['createReview'], [201], (reply) => ({ ...reply, headers: {} })),
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
];
