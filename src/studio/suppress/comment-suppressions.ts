import type { Finding } from '../../shared/finding.ts';
import type { JsonPath } from '../../shared/json-path.ts';
import type { SourceFile } from '../../spec/index.ts';
import type { Suppression } from './suppression.ts';

/** `# specwright-ignore code, code -- reason`, or `specwright-ignore-file` for the whole file. */
const COMMENT = /#[ \t]*specwright-ignore(-file)?(?![\w-])[ \t]*([^\r\n]*)/g;

/** A suppression that cannot be taken at its word. */
export interface Malformed {
  readonly what: string;
  readonly at: { readonly file: string; readonly line: number; readonly column: number };
}

export type Read = Suppression | Malformed;

/** Suppressions in the comments of a file. */
export function commentSuppressions(file: SourceFile): Read[] {
  const lines = file.text.split('\n');
  return file.comments(COMMENT).map(({ match, line, column }): Read => {
    const [, whole, rest = ''] = match;
    const at = { file: file.path, line, column };
    const [list = '', reason = ''] = rest.split(/(?:^|\s)--(?:\s|$)/);
    const codes = list
      .split(',')
      .map((code) => code.trim())
      .filter((code) => code !== '');
    if (codes.length === 0) return { what: 'It names no rule', at };
    if (reason.trim() === '') return { what: 'It gives no reason', at };
    if (whole !== undefined) return { codes, at, covers: ({ source }) => source === file.path };
    const target = targetLine(lines, line, column);
    return { codes, at, covers: (finding) => isAtOrBelow(finding, file, target) };
  });
}

/** A comment behind something is about its own line, one on a line of its own about the next that is none. */
function targetLine(lines: readonly string[], line: number, column: number): number {
  const before = lines[line - 1]?.slice(0, column - 1) ?? '';
  if (before.trim() !== '') return line;
  const next = lines.findIndex((text, index) => index >= line && !/^\s*(#|$)/.test(text));
  return next === -1 ? line : next + 1;
}

/** Whether what the finding is about, or something it is in, begins on the line. */
function isAtOrBelow({ source, path }: Finding, file: SourceFile, line: number): boolean {
  if (source !== file.path) return false;
  return path.some(
    (_key, index) => file.locate(path.slice(0, index + 1) as JsonPath).line === line,
  );
}
