import type { Finding } from '../shared/finding.ts';
import { printable } from '../shared/printable.ts';

/** Minified JSON has lines of megabytes. */
const WIDTH = 100;

/** A line of the source and a line of carets below what the finding is about. */
export function excerpt(line: string, { path, range }: Finding): [string, string] {
  const [start, end] = mark(line, path, range);
  const from = Math.max(0, Math.min(start, line.length - 1, Math.max(start - WIDTH / 2, 0)));
  const indent = from === 0 ? (/^\s*/.exec(line)?.[0].length ?? 0) : from;
  const first = Math.min(indent, start);
  const show = (text: string): string => printable(text.replaceAll('\t', ' '));
  const before = show(line.slice(first, start));
  const marked = show(line.slice(start, Math.min(end, first + WIDTH)));
  const after = show(line.slice(Math.min(end, first + WIDTH), first + WIDTH));
  const carets = '^'.repeat(Math.max(1, marked.length));
  return [`${before}${marked}${after}`.trimEnd(), `${' '.repeat(before.length)}${carets}`];
}

/** Spectral's range of a mapping starts behind its key, but the key is what people look for. */
function mark(line: string, path: Finding['path'], range: Finding['range']): [number, number] {
  const { start, end } = range;
  const key = String(path.at(-1) ?? '');
  const at = line.lastIndexOf(key, start.character);
  const isKey =
    key !== '' && at !== -1 && /^["']?\s*:$/.test(line.slice(at + key.length, start.character));
  if (isKey) return [at, at + key.length];
  return [start.character, end.line === start.line ? end.character : line.length];
}
