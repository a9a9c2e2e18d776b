/** Columns a line of a comment has at most, where it can be broken. */
const WIDTH = 96;

/** Paragraphs as a JSDoc comment, empty ones left out. Text of a contract cannot end the comment early. */
export function docComment(paragraphs: readonly (string | undefined)[]): string {
  const lines = paragraphs
    .map((paragraph = '') => clean(paragraph))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
    .split('\n')
    .flatMap(wrap);
  if (lines.length === 1) return lines[0] === '' ? '' : `/** ${lines[0]} */`;
  return ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'].join('\n');
}

function clean(text: string): string {
  return text
    .trim()
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll('*/', '*\\/');
}

/** Breaks a line of prose; tables, lists and code of Markdown stay as they are. */
function wrap(line: string): string[] {
  if (line.length <= WIDTH || !/^[\p{L}*_`[(]/u.test(line)) return [line];
  const lines = [''];
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}
