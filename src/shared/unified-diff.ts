import { matchLines } from './match-lines.ts';

/** Lines around a change that show where it is. */
const CONTEXT = 3;

interface Change {
  readonly kind: ' ' | '-' | '+';
  readonly line: string;
}

/**
 * The difference between two texts as `diff -u` and `git apply` write it; empty where there is none.
 *
 * @param name of the file, in both headings
 */
export function unifiedDiff(name: string, before: string, after: string): string {
  if (before === after) return '';
  const [old, fresh] = [lines(before), lines(after)];
  const changes = compare(old, fresh);
  const hunks = [...findHunks(changes)].map(([from, to]) => printHunk(changes, from, to));
  return `--- a/${name}\n+++ b/${name}\n${hunks.join('')}`;
}

/** Each with its line break, so that a last line without one differs from one with it. */
function lines(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

function compare(old: readonly string[], fresh: readonly string[]): Change[] {
  const changes: Change[] = [];
  let [a, b] = [0, 0];
  const advance = (toA: number, toB: number): void => {
    for (; a < toA; a += 1) changes.push({ kind: '-', line: old[a] ?? '' });
    for (; b < toB; b += 1) changes.push({ kind: '+', line: fresh[b] ?? '' });
  };
  for (const [atA, atB] of matchLines(old, fresh)) {
    advance(atA, atB);
    changes.push({ kind: ' ', line: old[a] ?? '' });
    a += 1;
    b += 1;
  }
  advance(old.length, fresh.length);
  return changes;
}

/** Ranges of changes, with their context, that do not touch. */
function* findHunks(changes: readonly Change[]): Generator<[number, number]> {
  let from = -1;
  let last = -1;
  for (const [index, { kind }] of changes.entries()) {
    if (kind === ' ') continue;
    if (from !== -1 && index - last > 2 * CONTEXT) {
      yield [from, last + CONTEXT + 1];
      from = -1;
    }
    if (from === -1) from = Math.max(0, index - CONTEXT);
    last = index;
  }
  if (from !== -1) yield [from, Math.min(changes.length, last + CONTEXT + 1)];
}

function printHunk(changes: readonly Change[], from: number, to: number): string {
  const count = (start: number, end: number, without: string): number =>
    changes.slice(start, end).filter(({ kind }) => kind !== without).length;
  const range = (without: string): string => {
    const length = count(from, to, without);
    // An empty range is named by the line before it.
    return `${count(0, from, without) + (length === 0 ? 0 : 1)},${length}`;
  };
  const body = changes
    .slice(from, to)
    .map(
      ({ kind, line }) =>
        `${kind}${line}${line.endsWith('\n') ? '' : '\n\\ No newline at end of file\n'}`,
    );
  return `@@ -${range('+')} +${range('-')} @@\n${body.join('')}`;
}
