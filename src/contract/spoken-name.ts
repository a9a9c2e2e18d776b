import { words } from '../shared/words.ts';

/** The words of a name with one space between them: `newPassword` and `new_password` are `new password`. */
export function spokenName(name: string): string {
  return words(name).join(' ');
}
