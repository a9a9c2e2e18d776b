import { camelCase } from './camel-case.ts';
import { remember } from './remember.ts';

/** ECMA-262, section 12.7.2, with the words that strict mode and modules reserve. */
const RESERVED =
  'arguments async await break case catch class const continue debugger default delete do else enum eval export ' +
  'extends false finally for function if implements import in instanceof interface let new null of package private ' +
  'protected public return static super switch this throw true try typeof undefined var void while with yield';

/** `then` would make a client that has it a promise; the others are inherited by every object. */
const TAKEN = new Set([
  ...RESERVED.split(' '),
  'then',
  ...Object.getOwnPropertyNames(Object.prototype),
]);

/** A name for a function, a variable or a member, made from any text: `delete` → `delete_`. */
export const identifier = remember((text: string): string => {
  const name = camelCase(text);
  return TAKEN.has(name) ? `${name}_` : name;
});
