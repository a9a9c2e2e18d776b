import path from 'node:path';
import { counted } from '../shared/counted.ts';
import { compareWithBaseline, readBaseline, updateBaseline } from '../studio/baseline.ts';
import type { Finding, TestReport } from '../testing/index.ts';
import type { Arguments } from './command.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

/**
 * Reads the baseline that a test is run against, before anything is sent. What is returned leaves out of a report what
 * the baseline has, or writes the report's findings to it. A run of some checks or operations does not know what became
 * of the others, and so says nothing of what the baseline has too many.
 *
 * @throws {UsageError} when there is none to update
 * @throws {ConfigError} when it cannot be read
 */
export async function baselineFor(
  values: Arguments['values'],
  io: Io,
): Promise<(report: TestReport) => Promise<TestReport>> {
  const { baseline: name } = values;
  const isUpdate = values['update-baseline'] === true;
  if (typeof name !== 'string') {
    if (!isUpdate) return (report) => Promise.resolve(report);
    throw new UsageError('There is no baseline to update.', {
      code: 'USAGE_FLAG',
      hint: 'Name its file with `--baseline`.',
    });
  }
  const baseline = await readBaseline(path.resolve(io.cwd, name));
  const isPartial = PARTIAL.some((flag) => values[flag] !== undefined && values[flag] !== false);
  const isInScope = (): boolean => !isPartial;
  return async (report) => {
    const found = report.findings.flatMap(known);
    if (isUpdate) {
      const size = await updateBaseline(baseline, found, isInScope, values['force'] === true);
      io.error(`The baseline has ${counted(size, 'finding')} now.\n`);
      return { ...report, findings: [] };
    }
    const { fresh, stale } = compareWithBaseline(baseline, found, isInScope);
    if (stale > 0) {
      io.error(
        `The baseline has ${counted(stale, 'finding')} that are no more: write it with --update-baseline.\n`,
      );
    }
    return { ...report, findings: merge(fresh) };
  };
}

/** The findings that are left, each at the operations that are left of it. */
function merge(fresh: readonly Known[]): Finding[] {
  return [...Map.groupBy(fresh, ({ finding }) => finding)].map(([finding, places]) => {
    const [operation = finding.operation, ...also] = places.map(({ path: [id = ''] }) => id);
    return { ...finding, operation, also };
  });
}

const PARTIAL = ['only', 'operation', 'shard', 'safe', 'replay'];

interface Known {
  readonly finding: Finding;
  readonly code: string;
  readonly path: readonly string[];
  readonly source: string;
}

/** A finding in the words of a baseline, once for each operation. */
function known(finding: Finding): Known[] {
  const { check, operation, also, cause, location } = finding;
  return [operation, ...also].map((id) => ({
    finding,
    code: check,
    path: [id, cause],
    source: location.file,
  }));
}
