import type { Difference } from './generate-report.ts';
import { hashText } from './hash-text.ts';
import { readExisting } from './read-existing.ts';

/** What is to happen to one file. */
export interface Change {
  readonly path: string;
  /** `start`: an owned file that is missing. */
  readonly action: 'write' | 'keep' | 'remove' | 'start';
  readonly difference?: Difference['kind'];
  /** Somebody else wrote or edited the file: going on would destroy their work. */
  readonly isConflict?: boolean;
}

export interface PlanInput {
  readonly out: string;
  /** Finished texts by path. */
  readonly generated: ReadonlyMap<string, string>;
  /** Finished texts of files the team owns, by path. */
  readonly owned: ReadonlyMap<string, string>;
  /** Hashes of what the same targets wrote the last time, by path. */
  readonly previous: ReadonlyMap<string, string>;
}

/** Compares what is wanted with what is there, and with what was left there the last time. */
export async function makePlan(input: PlanInput): Promise<readonly Change[]> {
  const { out, generated, owned, previous } = input;
  const changes: Change[] = [];
  for (const path of new Set([...generated.keys(), ...previous.keys()])) {
    const existing = await readExisting(out, path);
    const change = compare(
      generated.get(path),
      existing === undefined ? undefined : hashText(existing),
      previous.get(path),
    );
    if (change !== undefined) changes.push({ path, ...change });
  }
  for (const path of owned.keys()) {
    if ((await readExisting(out, path)) === undefined) changes.push({ path, action: 'start' });
  }
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function compare(
  wanted: string | undefined,
  existing: string | undefined,
  previous: string | undefined,
): Omit<Change, 'path'> | undefined {
  if (existing === undefined) {
    return wanted === undefined ? undefined : { action: 'write', difference: 'missing' };
  }
  const isConflict = existing !== previous;
  if (wanted === undefined) return { action: 'remove', difference: 'stale', isConflict };
  // Equal text is nobody's loss, whoever wrote it: also what an interrupted run left behind.
  if (existing === hashText(wanted)) return { action: 'keep' };
  return { action: 'write', difference: 'changed', isConflict };
}
