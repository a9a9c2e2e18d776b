/** Text of a contract for a block comment: one line, and nothing in it ends the comment. */
export function commentText(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll('*/', '*\\/')
    .trim();
}
