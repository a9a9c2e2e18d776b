import type { Handler } from './handler.ts';
import type { Item } from '../item.ts';
import type { Library } from '../library.ts';
import type { LibraryCall } from '../library-call.ts';
import { paginate } from '../paginate.ts';
import { Refusal } from '../refusal.ts';
import type { Reply } from '../reply.ts';
import { found } from './found.ts';
import { refuseTaken } from './refuse-taken.ts';

const SUMMARY = ['id', 'title', 'author', 'genre', 'published_year'];

export const books: Readonly<Record<string, Handler>> = {
  listBooks(call, { shelves }) {
    const { genre, min_published_year: since, sort, fields } = call.query;
    const list = [...shelves.books.values()]
      .filter((book) => genre === undefined || book['genre'] === genre)
      .filter((book) => since === undefined || Number(book['published_year']) >= Number(since))
      .sort(by(String(sort)));
    const page = paginate(call, list);
    const names = Array.isArray(fields) ? ['id', ...fields.map(String)] : SUMMARY;
    const data = (page.data as Item[]).map((book) => pick(book, names));
    return { ...page, data, headers: { 'cache-control': 'public, no-cache' } };
  },

  createBook(call, library) {
    refuseTaken(library, call, 'isbn');
    const now = new Date().toISOString();
    const book = library.add('books', {
      subtitle: null,
      ...call.body,
      is_available: true,
      updated_at: now,
      created_at: now,
    });
    const headers = { location: `/api/v1/books/${book.id}`, etag: library.tag(book.id) };
    return { status: 201, data: book, headers };
  },

  getBook({ path, request }, library) {
    const book = found(library, 'books', path['book_id']);
    const etag = library.tag(book.id);
    const headers = { etag, 'cache-control': 'public, no-cache' };
    const isCurrent = request.headers['if-none-match'] === etag;
    if (isCurrent && library.keeps('if-none-match')) return { status: 304, headers };
    return { status: 200, data: book, headers };
  },

  replaceBook: (call, library) =>
    change(call, library, ({ id, is_available, created_at }) => {
      const kept = { id, is_available, created_at };
      return { subtitle: null, ...call.body, ...kept };
    }),

  updateBook: (call, library) => change(call, library, (book) => ({ ...book, ...call.body })),

  deleteBook(call, library) {
    const book = found(library, 'books', call.path['book_id']);
    matchTag(call, library, book);
    library.shelves.books.delete(book.id);
    for (const review of library.shelves.reviews.values()) {
      if (review['book_id'] === book.id) library.shelves.reviews.delete(review.id);
    }
    return { status: 204 };
  },

  putBlurb({ path, text }, library) {
    const book = found(library, 'books', path['book_id']);
    library.blurbs.set(book.id, text);
    return { status: 204 };
  },

  getAvailability({ path }, library) {
    const book = found(library, 'books', path['book_id']);
    return {
      status: 200,
      data: { is_available: book['is_available'] },
      headers: {
        'cache-control': 'public, no-cache',
        deprecation: '@1790812800',
        sunset: 'Wed, 30 Jun 2027 23:59:59 GMT',
        link: `</api/v1/books/${book.id}>; rel="successor-version"`,
      },
    };
  },
};

function change(call: LibraryCall, library: Library, make: (book: Item) => Item): Reply {
  const book = found(library, 'books', call.path['book_id']);
  matchTag(call, library, book);
  refuseTaken(library, call, 'isbn', book.id);
  const changed = { ...make(book), updated_at: new Date().toISOString() };
  library.shelves.books.set(book.id, changed);
  library.versions.set(book.id, (library.versions.get(book.id) ?? 1) + 1);
  return { status: 200, data: changed, headers: { etag: library.tag(book.id) } };
}

function matchTag({ request }: LibraryCall, library: Library, { id }: Item): void {
  if (library.keeps('if-match') && request.headers['if-match'] !== library.tag(id)) {
    throw new Refusal(412, 'PRECONDITION_FAILED');
  }
}

function by(sort: string): (one: Item, other: Item) => number {
  const name = sort.replace('-', '');
  const sign = sort.startsWith('-') ? -1 : 1;
  return (one, other) => sign * order(one[name], other[name]) || order(one.id, other.id);
}

function order(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  const [left, right] = [String(one), String(other)];
  return left < right ? -1 : Number(left > right);
}

function pick(book: Item, names: readonly string[]): Item {
  const shown = Object.entries(book).filter(([name]) => names.includes(name));
  return { ...Object.fromEntries(shown), id: book.id };
}
