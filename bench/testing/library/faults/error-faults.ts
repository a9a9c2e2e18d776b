import type { Fault } from '../fault.ts';
import type { Reply } from '../reply.ts';
import { refusal } from './refusal.ts';
import { repliesAt } from './replies-at.ts';
import { without } from '../without.ts';

const family = 'errors';

function withError(reply: Reply, change: Partial<NonNullable<Reply['error']>>): Reply {
  return reply.error === undefined ? reply : { ...reply, error: { ...reply.error, ...change } };
}

/** How errors are told. */
export const errorFaults: readonly Fault[] = [
  {
    id: 'no-envelope',
    family,
    what: 'Errors have no envelope.',
    sends: (message, _, { error }) => (error === undefined ? message : withText(message, error)),
  },
  {
    id: 'no-envelope-at-one',
    family,
    what: 'A member is answered without the envelope.',
    sends: (message, { operation }, { data, error }) =>
      operation?.id === 'getMember' && error === undefined ? withText(message, data) : message,
  },
  {
    id: 'unknown-code',
    family,
    what: 'A code is not in the catalogue.',
    ...repliesAt(['getLoan', 'getBook'], [404], (reply) => withError(reply, { code: 'GONE' })),
  },
  {
    id: 'no-code',
    family,
    what: 'An error of an operation whose schema does not require a code has none.',
    sends: (message, { operation }, { error }) =>
      operation?.id === 'getAvailability' && message.status === 404
        ? withText(message, { error: without({ ...error }, 'code') })
        : message,
  },
  {
    id: 'code-of-other-status',
    family,
    what: 'A 404 has the code of a 400.',
    ...repliesAt(['deleteLoan'], [404], (reply) => withError(reply, { code: 'VALIDATION_FAILED' })),
  },
  {
    id: 'no-details',
    family,
    what: 'Validation errors do not say which field is wrong.',
    ...repliesAt('all', [400], (reply) => withError(reply, { details: [] })),
  },
  {
    id: 'details-of-other-field',
    family,
    what: 'Validation errors of a new book always blame its title.',
    ...repliesAt(['createBook'], [400], (reply) =>
      withError(reply, { details: [{ field: 'title', issue: 'is wrong' }] }),
    ),
  },
  {
    id: 'success-with-error',
    family,
    what: 'A book that does not exist is answered 200 with an error.',
    ...repliesAt(['getBook'], [404], (reply) => ({
      ...reply,
      status: 200,
      headers: { etag: '"0"', 'cache-control': 'public, no-cache' },
    })),
  },
  {
    id: 'success-with-warning',
    family,
    what: 'A success has an error beside its data, where the schema allows it.',
    sends: (message, { operation }, { data }) =>
      operation?.id === 'getAvailability' && message.status === 200
        ? withText(message, { data, error: { code: 'DEPRECATED', message: 'Use getBook.' } })
        : message,
  },
  {
    id: 'success-that-denies',
    family,
    what: 'A success says `success: false`, where the schema allows it.',
    sends: (message, { operation }, { data }) =>
      operation?.id === 'getAvailability' && message.status === 200
        ? withText(message, { data, error: null, success: false })
        : message,
  },
  {
    id: 'missing-as-400',
    family,
    what: 'A loan that does not exist is answered 400.',
    ...repliesAt(['getLoan'], [404], () => refusal('loan_id')),
  },
  {
    id: 'missing-as-empty',
    family,
    what: 'The reviews of a book that does not exist are an empty list.',
    ...repliesAt(['listReviews'], [404], () => ({
      status: 200,
      data: [],
      meta: { total: 0, page: null, per_page: 20, next_cursor: null },
      headers: { 'cache-control': 'public, no-cache' },
    })),
  },
  {
    id: 'no-request-id',
    family,
    what: 'Answers come without X-Request-ID.',
    sends: (message) => ({ ...message, headers: without(message.headers, 'x-request-id') }),
  },
  {
    id: 'other-request-id',
    family,
    what: 'The X-Request-ID of the caller is not echoed.',
    sends: (message) => ({
      ...message,
      headers: { ...message.headers, 'x-request-id': crypto.randomUUID() },
    }),
  },
  {
    id: 'request-id-differs',
    family,
    what: 'The request id in the body of an error is not the one in the header.',
    sends: (message, { requestId }) =>
      message.status >= 400
        ? { ...message, text: message.text.replace(requestId, '0'.repeat(requestId.length)) }
        : message,
  },
  {
    id: 'request-id-not-echoed-in-errors',
    family,
    what: 'Errors do not echo the X-Request-ID of the caller.',
    sends: (message) =>
      message.status < 400
        ? message
        : { ...message, headers: { ...message.headers, 'x-request-id': crypto.randomUUID() } },
  },
  {
    id: 'empty-message',
    family,
    what: 'Errors have no message.',
    ...repliesAt('all', [400, 404], (reply) => withError(reply, { message: '' })),
  },
];

function withText<M extends { readonly headers: Readonly<Record<string, string>> }>(
  message: M,
  body: unknown,
): M {
  return {
    ...message,
    text: JSON.stringify(body),
    headers: without(message.headers, 'content-length'),
  };
}
