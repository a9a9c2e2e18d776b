/**
 * A text on one line in which nothing moves the cursor, colours the screen or reverses the direction of
 * reading: control characters, line separators and bidirectional overrides are written as escapes.
 */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.toWellFormed().replaceAll(UNPRINTABLE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16)}}`;
  });
}

/** Most texts; to find that out takes a tenth of what it takes to look for the others. */
const PLAIN = /^[\x20-\x7e]*$/;

/** General categories Cc (control), Cf (format), Zl and Zp (separators); a soft joiner of emoji is harmless. */
const UNPRINTABLE = /(?!\u200d)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
