/** Length of a text as JSON Schema counts: in characters, not in UTF-16 units (2020-12, section 6.3.1). */
export function textLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
