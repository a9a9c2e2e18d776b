/** One step of a story: `=== <verb> <subject>`, and the lines below. */
export interface Step {
  readonly verb: string;
  readonly subject: string;
  readonly lines: readonly string[];
  /** Line of the heading in the file, from 1. */
  readonly at: number;
}

/** The steps of a scenario file; its README describes the format. */
export function readScenario(text: string): readonly Step[] {
  const lines = text.split('\n');
  const headings = lines.flatMap((line, index) => (line.startsWith('=== ') ? [index] : []));
  return headings.map((start, index) => {
    const [, verb = '', subject = ''] = /^=== (\S+) ?(.*)$/.exec(lines[start] ?? '') ?? [];
    return {
      verb,
      subject,
      lines: withoutEnd(lines.slice(start + 1, headings[index + 1] ?? lines.length)),
      at: start + 1,
    };
  });
}

/** Empty lines before the next heading belong to nobody. */
function withoutEnd(lines: readonly string[]): readonly string[] {
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
}
