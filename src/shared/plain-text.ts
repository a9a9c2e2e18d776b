/** A value as people read it; an object as JSON, since it may say itself what it is called, or nothing at all. */
export function plainText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
