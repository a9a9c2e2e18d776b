import { Refusal } from '../refusal.ts';
import type { Fault } from '../fault.ts';
import { repliesAt } from './replies-at.ts';
import { without } from '../without.ts';

const family = 'http';

/** Methods, media types and sizes. */
export const httpFaults: readonly Fault[] = [
  {
    id: 'no-allow',
    family,
    what: '405 comes without Allow.',
    ...repliesAt('all', [405], (reply) => ({ ...reply, headers: {} })),
  },
  {
    id: 'wrong-allow',
    family,
    what: 'Allow lists a method that the path does not have.',
    ...repliesAt('all', [405], (reply) => ({
      ...reply,
      headers: { allow: `${reply.headers?.['allow']}, PATCH, PUT, DELETE` },
    })),
  },
  {
    id: 'method-as-404',
    family,
    what: 'A method that a path does not have is answered 404.',
    ...repliesAt('all', [405], () => new Refusal(404, 'NOT_FOUND').reply),
  },
  {
    id: 'method-as-500',
    family,
    what: 'A method that a path does not have makes the server fail.',
    ...repliesAt('all', [405], () => new Refusal(500, 'INTERNAL_ERROR').reply),
  },
  {
    id: 'any-method',
    family,
    what: 'A method that a path does not have is answered like another one.',
    skips: ['method'],
  },
  {
    id: 'head-refused',
    family,
    what: 'HEAD is refused.',
    outside: async (request, next) =>
      request.method === 'HEAD'
        ? new Refusal(405, 'METHOD_NOT_ALLOWED', [], { allow: 'GET' }).reply
        : next(request),
  },
  {
    id: 'head-differs',
    family,
    what: 'HEAD leaves out Cache-Control and ETag.',
    sends: (message, { method }) =>
      method === 'HEAD'
        ? { ...message, headers: without(message.headers, 'cache-control', 'etag') }
        : message,
  },
  {
    id: 'any-media-type',
    family,
    what: 'A body of another media type is taken for JSON.',
    skips: ['media-type'],
  },
  {
    id: 'media-type-as-500',
    family,
    what: 'A body of another media type makes the server fail.',
    ...repliesAt('all', [415], () => new Refusal(500, 'INTERNAL_ERROR').reply),
  },
  {
    id: 'any-body-size',
    family,
    what: 'No body is too large.',
    skips: ['body-size'],
  },
  {
    id: 'body-size-as-500',
    family,
    what: 'A body that is too large makes the server fail.',
    ...repliesAt('all', [413], () => new Refusal(500, 'INTERNAL_ERROR').reply),
  },
  {
    id: 'unversioned-too',
    family,
    what: 'The API is served without the version in the path, too.',
    ...repliesAt('all', [404], (reply, { pathname }) =>
      pathname === '/books' ? { status: 200, data: [], meta: {} } : reply,
    ),
  },
];
