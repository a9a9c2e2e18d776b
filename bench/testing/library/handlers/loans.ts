import type { Item } from '../item.ts';
import type { Library } from '../library.ts';
import type { LibraryCall } from '../library-call.ts';
import { paginate } from '../paginate.ts';
import { Refusal } from '../refusal.ts';
import { found } from './found.ts';
import type { Handler } from './handler.ts';

const PRIVATE = { 'cache-control': 'private, no-cache' };

export const loans: Readonly<Record<string, Handler>> = {
  listLoans(call, { shelves }) {
    const { status } = call.query;
    const list = [...shelves.loans.values()]
      .filter((loan) => loan['member_id'] === call.caller)
      .filter((loan) => status === undefined || loan['status'] === status);
    return { ...paginate(call, list), headers: PRIVATE };
  },

  createLoan({ body, caller }, library) {
    if (!library.shelves.books.has(String(body['book_id']))) throw new Refusal(422, 'BOOK_UNKNOWN');
    const usual = { note: null, weeks: 4, status: 'active' };
    const loan = library.add('loans', { ...usual, ...body, member_id: caller });
    return { status: 201, data: loan, headers: { location: `/api/v1/loans/${loan.id}` } };
  },

  getLoan: (call, library) => ({ status: 200, data: ownLoan(call, library), headers: PRIVATE }),

  updateLoan: (call, library) => change(call, library, call.body),

  deleteLoan(call, library) {
    library.shelves.loans.delete(ownLoan(call, library).id);
    return { status: 204 };
  },

  returnLoan(call, library) {
    if (ownLoan(call, library)['status'] === 'returned') throw new Refusal(409, 'LOAN_RETURNED');
    return change(call, library, { status: 'returned' });
  },
};

function change(
  call: LibraryCall,
  library: Library,
  fields: LibraryCall['body'],
): {
  status: number;
  data: Item;
} {
  const changed = { ...ownLoan(call, library), ...fields };
  library.shelves.loans.set(changed.id, changed);
  return { status: 200, data: changed };
}

/** Whoever does not own a loan may not know that it exists. */
function ownLoan({ path, caller }: LibraryCall, library: Library): Item {
  const loan = found(library, 'loans', path['loan_id']);
  if (library.keeps('own') && loan['member_id'] !== caller) throw new Refusal(404, 'NOT_FOUND');
  return loan;
}
