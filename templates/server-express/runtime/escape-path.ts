/** The literal text of a path template as callers send it: what the path of a URL cannot hold is escaped. */
export function escapePath(literal: string): string {
  return literal.toWellFormed().replaceAll(/[^\x21-\x7e]|["<>^`]/gu, encodeURIComponent);
}
