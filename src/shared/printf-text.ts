/** A text for `printf '%b'` of a POSIX shell, invisible characters as octal escapes of their UTF-8 bytes. */
export function printfText(text: string): string {
  return text.replaceAll(/\\|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    [...new TextEncoder().encode(character)]
      .map((byte) => `\\0${byte.toString(8).padStart(3, '0')}`)
      .join(''),
  );
}
