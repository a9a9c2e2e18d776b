/** A text as one word for a POSIX shell, whatever it holds. A NUL cannot be in a word and is left out. */
export function quoteShell(text: string): string {
  const clean = text.replaceAll('\0', '');
  if (clean !== '' && /^[\w@%+=:,./-]+$/.test(clean)) return clean;
  return `'${clean.replaceAll("'", String.raw`'\''`)}'`;
}
