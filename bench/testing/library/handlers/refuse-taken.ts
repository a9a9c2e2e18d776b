import type { Library } from '../library.ts';
import type { LibraryCall } from '../library-call.ts';
import { Refusal } from '../refusal.ts';

/** @throws {Refusal} 409 where somebody else has the value of a unique field */
export function refuseTaken(
  library: Library,
  { body }: LibraryCall,
  field: 'isbn' | 'email',
  own?: string,
): void {
  if (!library.keeps(`unique-${field}`)) return;
  const shelf = field === 'isbn' ? library.shelves.books : library.shelves.members;
  const wanted = String(body[field]).toLowerCase();
  for (const item of shelf.values()) {
    if (item.id !== own && String(item[field]).toLowerCase() === wanted) {
      throw new Refusal(409, `${field.toUpperCase()}_TAKEN`);
    }
  }
}
