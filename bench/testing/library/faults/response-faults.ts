import type { Fault } from '../fault.ts';
import { without } from '../without.ts';
import { listsAt } from './lists-at.ts';
import { repliesAt } from './replies-at.ts';
import { showsAt } from './shows-at.ts';

const family = 'response';

/** Answers that are not as the contract says. */
export const responseFaults: readonly Fault[] = [
  {
    id: 'undocumented-status',
    family,
    what: 'A new review is answered 200 instead of 201.',
    ...repliesAt(['createReview'], [201], (reply) => ({ ...reply, status: 200 })),
  },
  {
    id: 'undocumented-missing-status',
    family,
    what: 'A member that does not exist is answered 410.',
    ...repliesAt(['getMember'], [404], (reply) => ({ ...reply, status: 410 })),
  },
  {
    id: 'undocumented-beyond-end',
    family,
    what: 'A page of books beyond the last is answered 404.',
    ...repliesAt(['listBooks'], [200], (reply) =>
      Array.isArray(reply.data) && reply.data.length === 0 ? { ...reply, status: 404 } : reply,
    ),
  },
  {
    id: 'delete-with-body',
    family,
    what: 'A withdrawn review is answered 200 with a body.',
    ...repliesAt(['deleteReview'], [204], () => ({ status: 200, data: 'deleted' })),
  },
  {
    id: 'wrong-content-type',
    family,
    what: 'The list of books comes as text/html.',
    ...repliesAt(['listBooks'], [200], (reply) => reply),
    sends: (message, { operation }) =>
      operation?.id === 'listBooks' && message.status === 200
        ? { ...message, headers: { ...message.headers, 'content-type': 'text/html' } }
        : message,
  },
  {
    id: 'error-content-type',
    family,
    what: 'Errors come as text/plain.',
    sends: (message) =>
      message.status >= 400
        ? { ...message, headers: { ...message.headers, 'content-type': 'text/plain' } }
        : message,
  },
  {
    id: 'content-type-of-other-json',
    family,
    what: 'A review comes as application/hal+json.',
    sends: (message, { operation }) =>
      operation?.id === 'getReview' && message.status === 200
        ? { ...message, headers: { ...message.headers, 'content-type': 'application/hal+json' } }
        : message,
  },
  {
    id: 'not-json',
    family,
    what: 'The list of loans ends in a debugging note.',
    sends: (message, { operation }) =>
      operation?.id === 'listLoans' && message.status === 200
        ? {
            ...message,
            text: `${message.text}<!-- 3 ms -->`,
            headers: without(message.headers, 'content-length'),
          }
        : message,
  },
  {
    id: 'empty-success',
    family,
    what: 'A member is answered 200 without a body.',
    sends: (message, { operation }) =>
      operation?.id === 'getMember' && message.status === 200
        ? { ...message, text: '', headers: { ...message.headers, 'content-length': '0' } }
        : message,
  },
  {
    id: 'field-missing',
    family,
    what: 'A book lacks `created_at`.',
    ...showsAt(['getBook'], (book) => without(book, 'created_at')),
  },
  {
    id: 'field-missing-in-list',
    family,
    what: 'Listed reviews lack `member_id`.',
    ...showsAt(['listReviews'], (review) => without(review, 'member_id')),
  },
  {
    id: 'field-wrong-type',
    family,
    what: 'A new loan shows its weeks as text.',
    ...showsAt(['createLoan'], (loan) => ({ ...loan, weeks: String(loan['weeks']) })),
  },
  {
    id: 'field-undocumented',
    family,
    what: 'A loan shows a field that no schema has.',
    ...showsAt(['getLoan'], (loan) => ({ ...loan, row: 17 })),
  },
  {
    id: 'field-not-in-enum',
    family,
    what: 'A returned loan has the status `closed`.',
    ...showsAt(['returnLoan'], (loan) => ({ ...loan, status: 'closed' })),
  },
  {
    id: 'field-wrong-format',
    family,
    what: 'A review was created at `16.11.2026`.',
    ...showsAt(['getReview'], (review) => ({ ...review, created_at: '16.11.2026' })),
  },
  {
    id: 'field-not-utc',
    family,
    what: 'The moment of a review is told in the time of Paris.',
    ...showsAt(['getReview'], (review) => {
      const winter = Date.parse(String(review['created_at'])) + 3_600_000;
      return { ...review, created_at: new Date(winter).toISOString().replace('Z', '+01:00') };
    }),
  },
  {
    id: 'field-null',
    family,
    what: 'A changed review shows its text as null.',
    ...showsAt(['updateReview'], (review) => ({ ...review, text: null })),
  },
  {
    id: 'field-wrong-if-spoiling',
    family,
    what: 'The rating of a review that spoils is shown as text.',
    ...showsAt(['getReview', 'createReview'], (review) =>
      review['contains_spoilers'] === true ? { ...review, rating: '5' } : review,
    ),
  },
  {
    id: 'empty-list-is-null',
    family,
    what: 'An empty page of members is null.',
    ...repliesAt(['listMembers'], [200], (reply) =>
      Array.isArray(reply.data) && reply.data.length === 0 ? { ...reply, data: null } : reply,
    ),
  },
  {
    id: 'meta-missing',
    family,
    what: 'A page of reviews has no `meta`.',
    ...repliesAt(['listReviews'], [200], (reply) => ({ ...reply, meta: undefined })),
  },
  {
    id: 'meta-wrong-type',
    family,
    what: 'The total of the members is text.',
    ...listsAt('listMembers', ({ data, meta }) => ({
      data,
      meta: { ...meta, total: String(meta.total) },
    })),
  },
  {
    id: 'header-missing',
    family,
    what: 'A new member is answered without Location.',
    ...repliesAt(['createMember'], [201], (reply) => ({ ...reply, headers: {} })),
  },
  {
    id: 'header-wrong',
    family,
    what: 'The ETag of a book has no quotes.',
    ...repliesAt(['getBook'], [200], (reply) => ({
      ...reply,
      headers: { ...reply.headers, etag: reply.headers?.['etag']?.replaceAll('"', '') ?? '' },
    })),
  },
  {
    id: 'challenge-missing',
    family,
    what: '401 comes without WWW-Authenticate.',
    ...repliesAt('all', [401], (reply) => ({ ...reply, headers: {} })),
  },
  {
    id: 'deprecation-missing',
    family,
    what: 'The deprecated operation does not say so in a header.',
    ...repliesAt(['getAvailability'], [200], (reply) => ({
      ...reply,
      headers: without(reply.headers ?? {}, 'deprecation'),
    })),
  },
  {
    id: 'sunset-missing',
    family,
    what: 'The deprecated operation does not say when it ends.',
    ...repliesAt(['getAvailability'], [200], (reply) => ({
      ...reply,
      headers: without(reply.headers ?? {}, 'sunset'),
    })),
  },
  {
    id: 'deprecation-outdated',
    family,
    what: 'The deprecated operation says so as a draft of RFC 9745 did.',
    ...repliesAt(['getAvailability'], [200], (reply) => ({
      ...reply,
      headers: { ...reply.headers, deprecation: 'true' },
    })),
  },
];
