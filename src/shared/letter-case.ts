import { words } from './words.ts';

/** How the words of a name are joined: `user_name`, `userName`, `UserName`, `user-name`. */
export type LetterCase = 'snake' | 'camel' | 'pascal' | 'kebab';

const SHAPES: Readonly<Record<LetterCase, RegExp>> = {
  snake: /^[\p{Ll}\p{Lo}\p{N}]+(_[\p{Ll}\p{Lo}\p{N}]+)*$/u,
  kebab: /^[\p{Ll}\p{Lo}\p{N}]+(-[\p{Ll}\p{Lo}\p{N}]+)*$/u,
  camel: /^[\p{Ll}\p{Lo}\p{N}][\p{L}\p{N}]*$/u,
  pascal: /^\p{Lu}[\p{L}\p{N}]*$/u,
};

/** Whether a name is in a case. One lower-case word is in all but `pascal`. */
export function hasCase(name: string, letterCase: LetterCase): boolean {
  return SHAPES[letterCase].test(name);
}

/** A name in another case; empty when the name holds no letter and no digit. */
export function toCase(name: string, letterCase: LetterCase): string {
  const parts = words(name);
  if (letterCase === 'snake') return parts.join('_');
  if (letterCase === 'kebab') return parts.join('-');
  const [head = '', ...rest] = parts;
  return [letterCase === 'pascal' ? capital(head) : head, ...rest.map(capital)].join('');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
