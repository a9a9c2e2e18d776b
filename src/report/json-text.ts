/** What JSON lets stand though a terminal or an editor acts on it. */
const UNESCAPED = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A value as indented JSON, ended by a line break, with every character escaped that could do harm. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replaceAll(UNESCAPED, escape)}\n`;
}

function escape(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    const unit = character.charCodeAt(index).toString(16);
    return `\\u${unit.padStart(4, '0')}`;
  }).join('');
}
