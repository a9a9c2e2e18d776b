/** A value as a name or a value of a query has it. */
export function escapeText(value: unknown): string {
  return encodeURIComponent(String(value).toWellFormed());
}
