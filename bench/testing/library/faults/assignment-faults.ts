import type { Fault } from '../fault.ts';
import type { Item } from '../item.ts';
import { insideAt } from './inside-at.ts';
import { showsAt } from './shows-at.ts';

const family = 'assignment';

/** Fields that the wrong side sets or sees. */
export const assignmentFaults: readonly Fault[] = [
  {
    id: 'read-only-taken',
    family,
    what: 'Whoever enrols a member chooses its role and id.',
    skips: ['read-only'],
  },
  {
    id: 'availability-taken',
    family,
    what: 'A book is created with the `is_available` that is sent.',
    forgives: ({ operation, pointer }) => operation === 'createBook' && pointer === '/is_available',
    ...insideAt(['createBook'], (call, next, { shelves }) => {
      const reply = next(call);
      const book = { ...(reply.data as Item), ...call.body };
      shelves.books.set(book.id, book);
      return { ...reply, data: book };
    }),
  },
  {
    id: 'owner-taken',
    family,
    what: 'A loan is created for the member that is sent.',
    forgives: ({ operation, pointer }) => operation === 'createLoan' && pointer === '/member_id',
    ...insideAt(['createLoan'], (call, next) =>
      next({ ...call, caller: String(call.body['member_id'] ?? call.caller) }),
    ),
  },
  {
    id: 'status-taken',
    family,
    what: 'A loan is returned by changing its status.',
    forgives: ({ operation, pointer }) => operation === 'updateLoan' && pointer === '/status',
  },
  {
    id: 'password-shown',
    family,
    what: 'A member is shown with the password.',
    ...insideAt(['getMember'], (call, next, { shelves }) => ({
      ...next(call),
      data: shelves.members.get(call.path['member_id'] ?? ''),
    })),
  },
  {
    id: 'password-listed',
    family,
    what: 'Members are listed with a hash of the password.',
    ...showsAt(['listMembers'], (member) => ({ ...member, password: '$2b$10$abcdefghijklmnop' })),
  },
  {
    id: 'password-echoed',
    family,
    what: 'A new member is answered with the password.',
    ...insideAt(['createMember'], (call, next) => {
      const reply = next(call);
      return { ...reply, data: { ...(reply.data as Item), password: call.body['password'] } };
    }),
  },
  {
    id: 'password-as-token',
    family,
    what: 'The token of a session is the password.',
    ...insideAt(['signIn'], (call, next, { tokens }) => {
      const reply = next(call);
      const { access_token, ...rest } = reply.data as Readonly<Record<string, unknown>>;
      const session = tokens.get(String(access_token));
      const password = String(call.body['password']);
      if (session !== undefined) tokens.set(password, session);
      return { ...reply, data: { ...rest, access_token: password } };
    }),
  },
];
