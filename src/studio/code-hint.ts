import { nearestWord } from '../convention/index.ts';

/** What to do about a code that no rule has: the one that was meant, or where they are listed. */
export function codeHint(code: string, known: Iterable<string>): string {
  const meant = nearestWord(code, known);
  const list = 'List them with `specwright conventions`.';
  return meant === undefined ? list : `Did you mean \`${meant}\`? ${list}`;
}
