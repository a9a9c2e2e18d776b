import type { Fault } from '../fault.ts';
import { crash } from './crash.ts';
import { insideAt } from './inside-at.ts';
import { listsAt } from './lists-at.ts';
import { without } from '../without.ts';

const family = 'list';

/** A list as if some parameters had not been sent. */
function ignores(
  id: string,
  operation: string,
  what: string,
  rest: (query: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
): Fault {
  return {
    id,
    family,
    what,
    ...insideAt([operation], (call, next) => next({ ...call, query: rest(call.query) })),
  };
}

/** Filters, orders, selections and pages. */
export const listFaults: readonly Fault[] = [
  ignores('filter-ignored', 'listBooks', 'The genre is ignored.', (query) =>
    without(query, 'genre'),
  ),
  ignores('filter-ignored-at-one', 'listBooks', 'The genre `history` is ignored.', (query) =>
    query['genre'] === 'history' ? without(query, 'genre') : query,
  ),
  ignores('filter-status-ignored', 'listLoans', 'The status of loans is ignored.', (query) =>
    without(query, 'status'),
  ),
  ignores(
    'filter-turned',
    'listMembers',
    'Suspended members are listed as active, and the other way round.',
    (query) =>
      query['status'] === undefined
        ? query
        : { ...query, status: query['status'] === 'active' ? 'suspended' : 'active' },
  ),
  ignores('bound-ignored', 'listBooks', 'The year is ignored.', (query) =>
    without(query, 'min_published_year'),
  ),
  ignores('bound-by-one', 'listBooks', 'Books of the year itself are left out.', (query) =>
    query['min_published_year'] === undefined
      ? query
      : { ...query, min_published_year: Number(query['min_published_year']) + 1 },
  ),
  ignores(
    'second-filter-ignored',
    'listBooks',
    'The year is ignored if there is a genre.',
    (query) => (query['genre'] === undefined ? query : without(query, 'min_published_year')),
  ),
  ignores('filter-lost-on-page-2', 'listBooks', 'The genre is ignored from page 2 on.', (query) =>
    Number(query['page']) > 1 ? without(query, 'genre') : query,
  ),
  ignores('sort-ignored', 'listBooks', 'The order is ignored.', (query) => ({
    ...query,
    sort: 'title',
  })),
  ignores('sort-turned', 'listBooks', 'The year sorts in the wrong direction.', (query) => {
    const sort = String(query['sort']);
    if (!sort.endsWith('year')) return query;
    return { ...query, sort: sort.startsWith('-') ? 'published_year' : '-published_year' };
  }),
  ignores('descending-ignored', 'listBooks', 'The minus of an order is ignored.', (query) => ({
    ...query,
    sort: String(query['sort']).replace('-', ''),
  })),
  ignores('fields-ignored', 'listBooks', 'The selection of fields is ignored.', (query) =>
    without(query, 'fields'),
  ),
  ignores('first-field-only', 'listBooks', 'Of several fields only the first is shown.', (query) =>
    Array.isArray(query['fields']) ? { ...query, fields: query['fields'].slice(0, 1) } : query,
  ),
  ignores('size-ignored', 'listMembers', '`per_page` is ignored.', (query) => ({
    ...query,
    per_page: 20,
  })),
  ignores('page-ignored', 'listMembers', '`page` is ignored.', (query) => ({ ...query, page: 1 })),
  ignores('page-from-zero', 'listBooks', 'Pages are counted from 0.', (query) => ({
    ...query,
    page: Number(query['page']) + 1,
  })),
  ignores('cursor-ignored', 'listLoans', 'The cursor is ignored.', (query) =>
    without(query, 'cursor'),
  ),
  {
    id: 'sorted-by-page',
    family,
    what: 'Each page is sorted by itself.',
    ...listsAt('listBooks', ({ data, meta }, { query }, next) => {
      if (query['sort'] !== '-published_year') return { data, meta };
      const page = next({ ...query, sort: 'title', fields: undefined }).data.slice();
      return {
        data: page.sort(
          (one, other) => Number(other['published_year']) - Number(one['published_year']),
        ),
        meta,
      };
    }),
  },
  {
    id: 'size-by-one',
    family,
    what: 'A page of loans holds one more than was asked for.',
    ...listsAt('listLoans', (page, { query }, next) => {
      const { data } = next({ ...query, per_page: Number(query['per_page']) + 1 });
      return { ...page, data };
    }),
  },
  {
    id: 'gap',
    family,
    what: 'The last item of each page of members is left out.',
    ...listsAt('listMembers', ({ data, meta }) => ({
      data: data.length === meta.per_page ? data.slice(0, -1) : data,
      meta,
    })),
  },
  {
    id: 'gap-by-cursor',
    family,
    what: 'The first item after a cursor is left out.',
    ...listsAt('listReviews', ({ data, meta }, { query }) => ({
      data: query['cursor'] === undefined ? data : data.slice(1),
      meta,
    })),
  },
  {
    id: 'repeat',
    family,
    what: 'The last item of a page of books is also the first of the next.',
    ...listsAt('listBooks', ({ data, meta }, { query }, next) => {
      const before = Number(query['page']) - 1;
      const last = before < 1 ? [] : next({ ...query, page: before }).data.slice(-1);
      return { data: [...last, ...data].slice(0, meta.per_page), meta };
    }),
  },
  {
    id: 'repeat-by-cursor',
    family,
    what: 'A page of reviews begins with the item that the cursor names.',
    ...listsAt('listReviews', ({ data, meta }, { query }) => {
      const { cursor } = query;
      const [first] = data;
      const id = Buffer.from(String(cursor), 'base64url').toString();
      if (cursor === undefined || first === undefined) return { data, meta };
      return { data: [{ ...first, id }, ...data].slice(0, meta.per_page), meta };
    }),
  },
  {
    id: 'never-ends',
    family,
    what: 'The last page of loans leads to itself.',
    ...listsAt('listLoans', ({ data, meta }, { query }) => {
      const { cursor } = query;
      const isLast = meta.next_cursor === null && cursor !== undefined;
      return { data, meta: isLast ? { ...meta, next_cursor: cursor } : meta };
    }),
  },
  {
    id: 'cursor-on-last',
    family,
    what: 'The last page of reviews has a cursor.',
    ...listsAt('listReviews', ({ data, meta }) => {
      const last = data.at(-1);
      if (last === undefined) return { data, meta };
      return { data, meta: { ...meta, next_cursor: Buffer.from(last.id).toString('base64url') } };
    }),
  },
  {
    id: 'ends-early',
    family,
    what: 'The second page of loans has no cursor.',
    ...listsAt('listLoans', ({ data, meta }, { query }) => ({
      data,
      meta: query['cursor'] === undefined ? meta : { ...meta, next_cursor: null },
    })),
  },
  {
    id: 'total-by-one',
    family,
    what: 'The total of the books is one too many.',
    ...listsAt('listBooks', ({ data, meta }) => ({
      data,
      meta: { ...meta, total: meta.total + 1 },
    })),
  },
  {
    id: 'total-of-page',
    family,
    what: 'The total of the members is that of the page.',
    ...listsAt('listMembers', ({ data, meta }) => ({
      data,
      meta: { ...meta, total: data.length },
    })),
  },
  {
    id: 'total-unfiltered',
    family,
    what: 'The total of the books does not heed the filter.',
    ...listsAt('listBooks', ({ data, meta }, { query }, next) => ({
      data,
      meta: { ...meta, total: next(without(query, 'genre', 'min_published_year')).meta.total },
    })),
  },
  {
    id: 'meta-page-wrong',
    family,
    what: 'Every page of members says that it is the first.',
    ...listsAt('listMembers', ({ data, meta }) => ({ data, meta: { ...meta, page: 1 } })),
  },
  {
    id: 'meta-size-wrong',
    family,
    what: 'Every page of reviews says that it holds 20.',
    ...listsAt('listReviews', ({ data, meta }) => ({ data, meta: { ...meta, per_page: 20 } })),
  },
  {
    id: 'unstable-order',
    family,
    what: 'The order of the members changes from page to page.',
    ...insideAt(['listMembers'], (call, next, { shelves }) => {
      const reply = next(call);
      const [first] = shelves.members;
      if (first !== undefined) {
        shelves.members.delete(first[0]);
        shelves.members.set(...first);
      }
      return reply;
    }),
  },
  {
    id: 'cursor-tampered-fails',
    family,
    what: 'A cursor of loans that was not given out makes the server fail.',
    ...insideAt(['listLoans'], (call, next, { shelves }) => {
      const { cursor } = call.query;
      const id = Buffer.from(String(cursor ?? ''), 'base64url').toString();
      return cursor === undefined || shelves.loans.has(id) ? next(call) : crash();
    }),
  },
];
