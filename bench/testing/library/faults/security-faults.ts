import { Refusal } from '../refusal.ts';
import type { Fault } from '../fault.ts';
import { repliesAt } from './replies-at.ts';
import { without } from '../without.ts';

const family = 'security';

/** Headers and texts that help attackers. */
export const securityFaults: readonly Fault[] = [
  {
    id: 'no-nosniff',
    family,
    what: 'Answers come without X-Content-Type-Options.',
    sends: (message) => ({
      ...message,
      headers: without(message.headers, 'x-content-type-options'),
    }),
  },
  {
    id: 'no-nosniff-at-one',
    family,
    what: 'Availability comes without X-Content-Type-Options, which its response does not require.',
    sends: (message, { operation }) =>
      operation?.id === 'getAvailability'
        ? { ...message, headers: without(message.headers, 'x-content-type-options') }
        : message,
  },
  {
    id: 'cors-any-origin',
    family,
    what: 'Every origin may call with credentials.',
    sends: (message, { headers }) => ({
      ...message,
      headers: {
        ...message.headers,
        'access-control-allow-origin': headers.origin ?? '*',
        'access-control-allow-credentials': 'true',
      },
    }),
  },
  {
    id: 'cors-star-with-credentials',
    family,
    what: 'CORS allows `*`, with credentials.',
    sends: (message) => ({
      ...message,
      headers: {
        ...message.headers,
        'access-control-allow-origin': '*',
        'access-control-allow-credentials': 'true',
      },
    }),
  },
  {
    id: 'server-version',
    family,
    what: 'Answers tell the version of the server.',
    sends: (message) => ({
      ...message,
      headers: { ...message.headers, server: 'Apache/2.4.1 (Unix)', 'x-powered-by': 'PHP/5.4.0' },
    }),
  },
  {
    id: 'sql-in-error',
    family,
    what: 'Validation errors show the statement of the database.',
    ...repliesAt('all', [400], (reply) =>
      leak(reply, 'SQLSTATE[42601]: syntax error near SELECT * FROM books WHERE id ='),
    ),
  },
  {
    id: 'stack-in-error',
    family,
    what: 'Not found shows a stack trace.',
    ...repliesAt('all', [404], (reply) =>
      leak(
        reply,
        'TypeError: x is undefined\n    at getBook (/srv/app/dist/books.js:12:9)\n    at Layer.handle (/srv/app/node_modules/express/lib/router.js:95:5)',
      ),
    ),
  },
  {
    id: 'path-in-error',
    family,
    what: 'Refused credentials show a path of the server.',
    ...repliesAt('all', [401], (reply) => leak(reply, 'No key in /etc/library/keys/token.pem')),
  },
  {
    id: 'fails-open-with-stack',
    family,
    what: 'A large page number makes the server fail, with a stack trace.',
    ...repliesAt(['listMembers'], [200], (reply, { query }) =>
      Number(query.get('page')) > 900
        ? leak(
            new Refusal(500, 'INTERNAL_ERROR').reply,
            'RangeError: out of range\n    at list (/srv/app/list.js:3:1)',
          )
        : reply,
    ),
  },
  {
    id: 'public-cache-of-loans',
    family,
    what: 'Shared caches may keep the loans of a caller.',
    ...repliesAt(['listLoans', 'getLoan'], [200], (reply) => ({
      ...reply,
      headers: { ...reply.headers, 'cache-control': 'public, max-age=600' },
    })),
  },
  {
    id: 'session-cached',
    family,
    what: 'Caches may keep the token of a session.',
    ...repliesAt(['signIn'], [201], (reply) => ({
      ...reply,
      headers: without(reply.headers ?? {}, 'cache-control'),
    })),
  },
];

function leak<R extends { readonly error?: object }>(reply: R, message: string): R {
  return { ...reply, error: { ...reply.error, message } };
}
