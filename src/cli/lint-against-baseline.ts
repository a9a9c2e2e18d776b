import path from 'node:path';
import { counted } from '../shared/counted.ts';
import { compareWithBaseline, readBaseline, updateBaseline } from '../studio/baseline.ts';
import type { LintSpecsOptions, SpecLintResult } from '../studio/lint.ts';
import { loadConfig } from '../studio/load-config.ts';
import type { Arguments } from './command.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

interface Circumstances {
  readonly values: Arguments['values'];
  readonly options: LintSpecsOptions;
  readonly io: Io;
}

/**
 * Leaves out the findings that the baseline has, or writes them to it. What it has too many is said, so that it gets
 * smaller with every correction.
 */
export async function lintAgainstBaseline(
  results: readonly SpecLintResult[],
  { values, options, io }: Circumstances,
): Promise<readonly SpecLintResult[]> {
  const file = await baselineFile(results, values, options, io);
  const isUpdate = values['update-baseline'] === true;
  if (file === undefined) {
    if (!isUpdate) return results;
    throw new UsageError('There is no baseline to update.', {
      code: 'USAGE_FLAG',
      hint: 'Name its file with `--baseline`, or as `lint.baseline` in the configuration.',
    });
  }
  const baseline = await readBaseline(file);
  const findings = results.flatMap((result) => result.findings);
  if (isUpdate) {
    await updateBaseline(baseline, findings, values['force'] === true);
    io.error(`The baseline has ${counted(findings.length, 'finding')} now.\n`);
    return results.map((result) => ({ ...result, findings: [] }));
  }
  const { fresh, stale } = compareWithBaseline(baseline, findings);
  const isFresh = new Set(fresh);
  if (stale > 0)
    io.error(
      `The baseline has ${counted(stale, 'finding')} that are no more: write it with --update-baseline.\n`,
    );
  return results.map((result) => ({
    ...result,
    findings: result.findings.filter((finding) => isFresh.has(finding)),
  }));
}

async function baselineFile(
  results: readonly SpecLintResult[],
  { baseline }: Arguments['values'],
  { config }: LintSpecsOptions,
  { cwd }: Io,
): Promise<string | undefined> {
  if (typeof baseline === 'string') return path.resolve(cwd, baseline);
  const [first] = results;
  if (first === undefined) return undefined;
  const found = config ?? (await loadConfig(path.dirname(first.spec)).catch(() => ({}) as never));
  return found.lint?.baseline;
}
