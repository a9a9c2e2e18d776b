import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Finding } from '../shared/finding.ts';
import { findingPlace } from '../shared/finding-place.ts';
import { applyChanges } from '../shared/files/apply-changes.ts';
import { isRecord } from '../shared/is-record.ts';
import { own } from '../shared/own.ts';
import { ConfigError } from './config-error.ts';

/** How many findings are accepted, by file relative to the baseline's folder, code and place. */
export type Counts = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>
>;

/** The findings that a team has when it begins, and that only get fewer. */
export interface Baseline {
  readonly file: string;
  /** Empty where there is no file yet. */
  readonly counts: Counts;
  readonly exists: boolean;
}

/** @throws {ConfigError} when the file is there but is no baseline */
export async function readBaseline(file: string): Promise<Baseline> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (own(error, 'code') === 'ENOENT') return { file, counts: {}, exists: false };
    throw unreadable(file, String(error), error);
  }
  try {
    const counts = own(JSON.parse(text), 'findings');
    if (isCounts(counts)) return { file, counts, exists: true };
  } catch (error) {
    throw unreadable(file, String(error), error);
  }
  throw unreadable(file, 'it has no counts of `findings`');
}

/** Findings that the baseline does not have, and places where it has more than there are. */
export function compareWithBaseline<T extends Finding>(
  { file, counts }: Baseline,
  findings: readonly T[],
): { readonly fresh: readonly T[]; readonly stale: number } {
  const left = new Map<string, number>();
  for (const [name, byCode] of Object.entries(counts))
    for (const [code, byPlace] of Object.entries(byCode))
      for (const [place, count] of Object.entries(byPlace))
        left.set(JSON.stringify([name, code, place]), count);
  const fresh = findings.filter((finding) => {
    const key = JSON.stringify(keysOf(file, finding));
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
  const stale = [...left.values()].reduce((sum, count) => sum + count, 0);
  return { fresh, stale };
}

/**
 * Writes the findings there are as the baseline.
 *
 * @throws {ConfigError} when that are more than the baseline has: it is to get smaller
 */
export async function updateBaseline(
  baseline: Baseline,
  findings: readonly Finding[],
  isForced: boolean,
): Promise<void> {
  const before = total(baseline.counts);
  if (baseline.exists && !isForced && findings.length > before) {
    throw new ConfigError(
      `There are ${findings.length} findings, and the baseline has ${before}.`,
      {
        code: 'BASELINE_GROWS',
        hint: 'Correct the new findings: lint with `--baseline` shows them. `--force` accepts them all.',
        location: { file: baseline.file, line: 1, column: 1 },
      },
    );
  }
  const text = `${JSON.stringify({ version: 1, findings: countFindings(baseline.file, findings) }, null, 2)}\n`;
  const folder = path.dirname(baseline.file);
  await applyChanges(folder, new Map([[path.basename(baseline.file), text]]));
}

function countFindings(file: string, findings: readonly Finding[]): Counts {
  const keys = findings.map((finding) => keysOf(file, finding));
  return group(keys, 0, (ofFile) =>
    group(ofFile, 1, (ofCode) => group(ofCode, 2, ({ length }) => length)),
  );
}

/** An object with the keys at one level, sorted, and what is made of each group. */
function group<T>(
  keys: readonly Keys[],
  level: 0 | 1 | 2,
  make: (group: readonly Keys[]) => T,
): Readonly<Record<string, T>> {
  const groups = [...Map.groupBy(keys, (each) => each[level])];
  const sorted = groups.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, members]) => [key, make(members)]));
}

type Keys = readonly [file: string, code: string, place: string];

function keysOf(file: string, finding: Finding): Keys {
  const name = path.relative(path.dirname(file), finding.source ?? '').replaceAll('\\', '/');
  return [name, finding.code, findingPlace(finding)];
}

function total(counts: Counts): number {
  return Object.values(counts)
    .flatMap((byCode) => Object.values(byCode))
    .flatMap((byPlace) => Object.values(byPlace))
    .reduce((sum, each) => sum + each, 0);
}

function isCounts(value: unknown): value is Counts {
  const isNested = (each: unknown, depth: number): boolean =>
    depth === 0
      ? Number.isInteger(each) && Number(each) > 0
      : isRecord(each) && Object.values(each).every((child) => isNested(child, depth - 1));
  return isNested(value, 3);
}

function unreadable(file: string, reason: string, cause?: unknown): ConfigError {
  return new ConfigError(`Cannot read the baseline: ${reason}.`, {
    code: 'BASELINE_UNREADABLE',
    hint: 'Write it with `--update-baseline`; it is not meant to be edited.',
    location: { file, line: 1, column: 1 },
    cause,
  });
}
