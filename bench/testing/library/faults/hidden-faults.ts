import type { Fault } from '../fault.ts';
import { crash } from './crash.ts';
import { insideAt } from './inside-at.ts';
import { storesAt } from './stores-at.ts';
import { without } from '../without.ts';

const family = 'hidden';

/** What shows only in some states, or where two things meet. */
export const hiddenFaults: readonly Fault[] = [
  {
    id: 'two-optional-fail',
    family,
    what: 'A loan with a note and a day of pickup makes the server fail.',
    ...insideAt(['createLoan'], (call, next) =>
      typeof call.body['note'] === 'string' && call.body['pickup_on'] !== undefined
        ? crash()
        : next(call),
    ),
  },
  {
    id: 'two-optional-lost',
    family,
    what: 'The birthday of a member with a phone is lost.',
    ...storesAt(['createMember'], (body) =>
      body['phone'] === undefined ? body : without(body, 'birthday'),
    ),
  },
  {
    id: 'without-optional-fails',
    family,
    what: 'A book without pages but with a weight makes the server fail.',
    ...insideAt(['createBook'], (call, next) =>
      call.body['pages'] === undefined && call.body['weight'] !== undefined ? crash() : next(call),
    ),
  },
  {
    id: 'one-enum-value-stored-wrong',
    family,
    what: 'Poetry is kept as a novel.',
    ...storesAt(['createBook'], (body) =>
      body['genre'] === 'poetry' ? { ...body, genre: 'novel' } : body,
    ),
  },
  {
    id: 'one-filter-value-fails',
    family,
    what: 'A list of science makes the server fail.',
    ...insideAt(['listBooks'], (call, next) =>
      call.query['genre'] === 'science' ? crash() : next(call),
    ),
  },
  {
    id: 'smallest-page-fails',
    family,
    what: 'A page of one review makes the server fail.',
    ...insideAt(['listReviews'], (call, next) =>
      call.query['per_page'] === 1 ? crash() : next(call),
    ),
  },
  {
    id: 'second-review-fails',
    family,
    what: 'The second review of a book makes the server fail.',
    ...insideAt(['createReview'], (call, next, library) =>
      library.count(`review ${call.path['book_id']}`) === 1 ? crash() : next(call),
    ),
  },
  {
    id: 'second-update-fails',
    family,
    what: 'The second change of a review makes the server fail.',
    ...insideAt(['updateReview'], (call, next, library) =>
      library.count(`update ${call.path['review_id']}`) === 1 ? crash() : next(call),
    ),
  },
  {
    id: 'every-tenth-fails',
    family,
    what: 'Every tenth look at a loan makes the server fail.',
    ...insideAt(['getLoan'], (call, next, library) =>
      library.count('looks') % 10 === 9 ? crash() : next(call),
    ),
  },
  {
    id: 'returned-cannot-be-read',
    family,
    what: 'A loan that was returned cannot be read any more.',
    ...insideAt(['getLoan'], (call, next, { shelves }) =>
      shelves.loans.get(call.path['loan_id'] ?? '')?.['status'] === 'returned'
        ? crash()
        : next(call),
    ),
  },
  {
    id: 'list-fails-after-delete',
    family,
    what: 'The list of reviews fails once a review was withdrawn.',
    ...insideAt(['listReviews', 'deleteReview'], (call, next, library) => {
      if (call.operation.id === 'listReviews') {
        return library.notes.has(`withdrawn ${call.path['book_id']}`) ? crash() : next(call);
      }
      const reply = next(call);
      library.count(`withdrawn ${call.path['book_id']}`);
      return reply;
    }),
  },
  {
    id: 'suspended-cannot-be-replaced',
    family,
    what: 'A member who was suspended cannot be changed any more.',
    ...insideAt(['replaceMember'], (call, next, { shelves }) =>
      shelves.members.get(call.path['member_id'] ?? '')?.['status'] === 'suspended'
        ? crash()
        : next(call),
    ),
  },
];
