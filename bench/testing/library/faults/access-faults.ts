import type { Fault } from '../fault.ts';
import { Refusal } from '../refusal.ts';
import { found } from '../handlers/found.ts';
import { insideAt } from './inside-at.ts';
import { refusal } from './refusal.ts';
import { repliesAt } from './replies-at.ts';

const family = 'access';

/** As a caller who owns what is asked for would be served. */
function ownerless(operation: string): Pick<Fault, 'inside'> {
  return insideAt([operation], (call, next, library) => {
    const shelf = operation.endsWith('Loan') ? 'loans' : 'reviews';
    const item = found(library, shelf, call.path[shelf === 'loans' ? 'loan_id' : 'review_id']);
    return next({ ...call, caller: String(item['member_id']) });
  });
}

/** Without a credential, or with a wrong one, as somebody. */
function open(
  operation: string,
  isMeant: (authorization: string) => boolean,
): Pick<Fault, 'outside'> {
  return {
    outside: (request, next) => {
      const sent = request.headers.authorization ?? '';
      const isOpen = request.operation?.id === operation && isMeant(sent);
      const headers = { ...request.headers, authorization: 'Bearer mira-librarian' };
      return next(isOpen ? { ...request, headers } : request);
    },
  };
}

/** Who may do what. */
export const accessFaults: readonly Fault[] = [
  {
    id: 'no-authentication',
    family,
    what: 'Nobody has to sign in.',
    skips: ['authenticate'],
  },
  {
    id: 'no-authentication-at-one',
    family,
    what: 'Members are removed for callers who have not signed in.',
    ...open('deleteMember', (sent) => sent === ''),
  },
  {
    id: 'any-token',
    family,
    what: 'Any token reads members.',
    ...open('getMember', (sent) => sent.startsWith('Bearer ')),
  },
  {
    id: 'any-scheme',
    family,
    what: 'Loans are listed with any kind of Authorization that is no bearer token.',
    ...open('listLoans', (sent) => sent !== '' && !sent.startsWith('Bearer ')),
  },
  {
    id: 'no-role',
    family,
    what: 'Members do what only librarians may.',
    skips: ['authorize'],
  },
  {
    id: 'no-role-at-one',
    family,
    what: 'Members remove books.',
    outside: (request, next) => {
      const { authorization = '' } = request.headers;
      if (request.operation?.id !== 'deleteBook') return next(request);
      const headers = { ...request.headers, authorization: raised(authorization) };
      return next({ ...request, headers });
    },
  },
  {
    id: 'unauthenticated-as-403',
    family,
    what: 'Callers who have not signed in are answered 403.',
    ...repliesAt('all', [401], () => new Refusal(403, 'FORBIDDEN').reply),
  },
  {
    id: 'unauthenticated-as-400',
    family,
    what: 'Callers of loans who have not signed in are answered 400.',
    ...repliesAt(['createLoan', 'getLoan'], [401], () => refusal('Authorization')),
  },
  {
    id: 'signed-out-token',
    family,
    what: 'A token lives on when its session has ended.',
    ...insideAt(['signOut'], () => ({ status: 204 })),
  },
  {
    id: 'any-password',
    family,
    what: 'Any password signs in.',
    ...repliesAt(['signIn'], [401], () => ({
      status: 201,
      data: { access_token: 'mira', expires_in: 900 },
      headers: { 'cache-control': 'no-store', location: '/api/v1/auth/sessions/current' },
    })),
  },
  {
    id: 'reads-of-others',
    family,
    what: 'Everybody reads everybody’s loans.',
    ...ownerless('getLoan'),
  },
  {
    id: 'changes-of-others',
    family,
    what: 'Everybody changes everybody’s loans.',
    ...ownerless('updateLoan'),
  },
  {
    id: 'removals-of-others',
    family,
    what: 'Everybody removes everybody’s loans.',
    ...ownerless('deleteLoan'),
  },
  {
    id: 'actions-of-others',
    family,
    what: 'Everybody returns everybody’s loans.',
    ...ownerless('returnLoan'),
  },
  {
    id: 'review-changes-of-others',
    family,
    what: 'Everybody changes everybody’s reviews.',
    ...ownerless('updateReview'),
  },
  {
    id: 'review-removals-of-others',
    family,
    what: 'Everybody removes everybody’s reviews.',
    ...ownerless('deleteReview'),
  },
  {
    id: 'no-owner-at-all',
    family,
    what: 'Nothing belongs to anybody.',
    skips: ['own'],
  },
  {
    id: 'lists-of-others',
    family,
    what: 'Everybody lists everybody’s loans.',
    ...insideAt(['listLoans'], (call, next, { shelves }) => {
      const data = [...shelves.loans.values()].slice(0, Number(call.query['per_page']));
      return { ...next(call), data };
    }),
  },
  {
    id: 'wrong-parent',
    family,
    what: 'A review is found below every book.',
    ...insideAt(['getReview'], (call, next, library) => {
      const review = found(library, 'reviews', call.path['review_id']);
      return next({ ...call, path: { ...call.path, book_id: String(review['book_id']) } });
    }),
  },
];

function raised(authorization: string): string {
  return authorization.replace(/^(Bearer \w+)$/, '$1-librarian');
}
