/** A value as a literal of TypeScript. */
export function literal(value: unknown): string {
  return JSON.stringify(value);
}
