import type { Item } from '../item.ts';
import type { Library } from '../library.ts';
import type { LibraryCall } from '../library-call.ts';
import { paginate } from '../paginate.ts';
import { Refusal } from '../refusal.ts';
import { found } from './found.ts';
import type { Handler } from './handler.ts';

const PUBLIC = { 'cache-control': 'public, no-cache' };

export const reviews: Readonly<Record<string, Handler>> = {
  listReviews(call, library) {
    const book = found(library, 'books', call.path['book_id']);
    const list = [...library.shelves.reviews.values()].filter(
      (review) => review['book_id'] === book.id,
    );
    return { ...paginate(call, list), headers: PUBLIC };
  },

  createReview({ path, body, caller }, library) {
    const book = found(library, 'books', path['book_id']);
    const review = library.add('reviews', { ...body, book_id: book.id, member_id: caller });
    const location = `/api/v1/books/${book.id}/reviews/${review.id}`;
    return { status: 201, data: review, headers: { location } };
  },

  getReview: (call, library) => ({ status: 200, data: reviewOf(call, library), headers: PUBLIC }),

  updateReview(call, library) {
    const changed = { ...ownReview(call, library), ...call.body };
    library.shelves.reviews.set(changed.id, changed);
    return { status: 200, data: changed };
  },

  deleteReview(call, library) {
    library.shelves.reviews.delete(ownReview(call, library).id);
    return { status: 204 };
  },
};

function reviewOf({ path }: LibraryCall, library: Library): Item {
  const review = found(library, 'reviews', path['review_id']);
  if (review['book_id'] !== path['book_id']) throw new Refusal(404, 'NOT_FOUND');
  return review;
}

/** Everybody sees reviews, so there is no point in hiding that one exists. */
function ownReview(call: LibraryCall, library: Library): Item {
  const review = reviewOf(call, library);
  if (library.keeps('own') && review['member_id'] !== call.caller)
    throw new Refusal(403, 'FORBIDDEN');
  return review;
}
