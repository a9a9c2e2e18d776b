import { existsSync } from 'node:fs';
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

/** What a baseline knows of a finding: its rule or check, and where it stands. */
type Known = Pick<Finding, 'code' | 'path' | 'source'>;

/** What a run can tell about: whether findings of a code in a file, an absolute path, would have been found. */
export type BaselineScope = (file: string, code: string) => boolean;

/** Findings that the baseline does not have, and how many it has within the scope that are no more. */
export function compareWithBaseline<T extends Known>(
  { file, counts }: Baseline,
  findings: readonly T[],
  isInScope: BaselineScope,
): { readonly fresh: readonly T[]; readonly stale: number } {
  const entries = entriesOf(counts);
  const left = new Map(entries.map(({ keys, count }) => [JSON.stringify(keys), count]));
  const fresh = findings.filter((finding) => {
    const key = JSON.stringify(keysOf(file, finding));
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
  const stale = entries
    .filter(({ keys }) => isEntryInScope(file, keys, isInScope))
    .reduce((sum, { keys }) => sum + (left.get(JSON.stringify(keys)) ?? 0), 0);
  return { fresh, stale };
}

/**
 * Writes the findings there are as the baseline. What lies outside the scope of the run stays as it is.
 *
 * @returns how many findings the baseline has now
 * @throws {ConfigError} when that are more than it had: it is to get smaller
 */
export async function updateBaseline(
  { file, counts, exists }: Baseline,
  findings: readonly Known[],
  isInScope: BaselineScope,
  isForced: boolean,
): Promise<number> {
  const entries = entriesOf(counts);
  const before = total(entries);
  const kept = entries.filter(({ keys }) => !isEntryInScope(file, keys, isInScope));
  const found = findings.map((finding): Entry => ({ keys: keysOf(file, finding), count: 1 }));
  const after = [...kept, ...found];
  const size = total(after);
  if (exists && !isForced && size > before) {
    throw new ConfigError(`There are ${size} findings, and the baseline has ${before}.`, {
      code: 'BASELINE_GROWS',
      hint: 'Correct the new findings: `--baseline` without `--update-baseline` shows them. `--force` accepts them all.',
      location: { file, line: 1, column: 1 },
    });
  }
  const text = `${JSON.stringify({ version: 1, findings: countsOf(after) }, null, 2)}\n`;
  await applyChanges(path.dirname(file), new Map([[path.basename(file), text]]));
  return size;
}

type Keys = readonly [file: string, code: string, place: string];

/** How many findings are accepted at one place. */
interface Entry {
  readonly keys: Keys;
  readonly count: number;
}

function entriesOf(counts: Counts): Entry[] {
  return Object.entries(counts).flatMap(([name, byCode]) =>
    Object.entries(byCode).flatMap(([code, byPlace]) =>
      Object.entries(byPlace).map(([place, count]): Entry => ({
        keys: [name, code, place],
        count,
      })),
    ),
  );
}

/** A file that is gone has no findings, whatever was linted. */
function isEntryInScope(file: string, [name, code]: Keys, isInScope: BaselineScope): boolean {
  const source = path.resolve(path.dirname(file), name);
  return isInScope(source, code) || !existsSync(source);
}

function countsOf(entries: readonly Entry[]): Counts {
  return group(entries, 0, (byName) =>
    group(byName, 1, (byCode) => group(byCode, 2, (byPlace) => total(byPlace))),
  );
}

/** An object with the keys at one level, sorted, and what is made of each group. */
function group<T>(
  entries: readonly Entry[],
  level: 0 | 1 | 2,
  make: (entries: readonly Entry[]) => T,
): Record<string, T> {
  const groups = [...Map.groupBy(entries, ({ keys }) => keys[level])];
  groups.sort(([a], [b]) => (a < b ? -1 : 1));
  // It makes an own property even of `__proto__`, which a file can be called.
  return Object.fromEntries(groups.map(([key, members]) => [key, make(members)]));
}

function keysOf(file: string, finding: Known): Keys {
  const name = path.relative(path.dirname(file), finding.source ?? '').replaceAll('\\', '/');
  return [name, finding.code, findingPlace(finding)];
}

function total(entries: readonly Entry[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0);
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
