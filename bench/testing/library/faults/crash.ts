/** What nobody thought of. */
export function crash(): never {
  throw new Error('This was not expected');
}
