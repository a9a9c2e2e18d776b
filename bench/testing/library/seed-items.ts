import type { Item } from './item.ts';

const SINCE = '2026-11-16T09:30:00.000Z';

function id(kind: number, number: number): string {
  return `0198c1f2-7a4e-7c31-9b1e-3f5a6d2c8e${kind}${number}`;
}

/** Who signs in, and as whom. */
export const ACCOUNTS = [
  {
    name: 'mira',
    member: id(2, 1),
    email: 'mira@example.com',
    password: 'correct-horse-battery',
  },
  { name: 'noah', member: id(2, 2), email: 'noah@example.com', password: 'battery-horse-correct' },
] as const;

const BOOKS = [
  ['Stoner', 'John Williams', '9780099561545', 'novel', 1965],
  ['Duino Elegies', 'Rainer Maria Rilke', '9780865476073', 'poetry', 1923],
  ['Cosmos', 'Carl Sagan', '9780345539434', 'science', 1980],
] as const;

/** What a new library holds. */
export function seedItems(): Readonly<
  Record<'books' | 'reviews' | 'members' | 'loans', readonly Item[]>
> {
  return {
    books: BOOKS.map(([title, author, isbn, genre, year], index) => ({
      id: id(0, index + 1),
      title,
      author,
      isbn,
      genre,
      published_year: year,
      subtitle: null,
      is_available: true,
      created_at: SINCE,
      updated_at: SINCE,
    })),
    reviews: ACCOUNTS.map(({ member }, index) => ({
      id: id(1, index + 1),
      book_id: id(0, 1),
      member_id: member,
      rating: 5,
      text: 'Read it slowly.',
      created_at: SINCE,
    })),
    members: ACCOUNTS.map(({ member, name, email, password }) => ({
      id: member,
      name,
      email,
      password,
      status: 'active',
      role: 'member',
      created_at: SINCE,
    })),
    loans: ACCOUNTS.map(({ member }, index) => ({
      id: id(3, index + 1),
      book_id: id(0, index + 1),
      member_id: member,
      status: 'active',
      note: null,
      weeks: 4,
      created_at: SINCE,
    })),
  };
}
