import path from 'node:path';
import { counted } from '../shared/counted.ts';
import { printable } from '../shared/printable.ts';
import { unifiedDiff } from '../shared/unified-diff.ts';
import { fix, type SpecFixResult } from '../studio/fix.ts';
import type { LintSpecsOptions } from '../studio/lint.ts';
import { writeFixes } from '../studio/write-fixes.ts';
import type { Arguments } from './command.ts';
import type { Io } from './io.ts';

/**
 * Fixes contracts one after the other, so that a file that two of them share is fixed once. What was done is said
 * on standard error; a diff, when only that is wanted, goes to standard output.
 */
export async function runFixes(
  specs: readonly string[],
  options: LintSpecsOptions,
  values: Arguments['values'],
  io: Io,
): Promise<readonly SpecFixResult[]> {
  const isDry = values['dry-run'] === true;
  const results: SpecFixResult[] = [];
  // What a dry run would have written is what the next contract is read from.
  const texts = new Map(options.texts);
  for (const spec of specs) {
    const result = await fix(spec, { ...options, texts, safe: values['safe'] === true });
    if (isDry) {
      for (const { path: file, before, after } of result.files) {
        io.out(showDiff(unifiedDiff(name(file, io), before, after)));
        texts.set(file, after);
      }
    } else await writeFixes(result.files);
    io.error(describe(result, isDry, io));
    // What could be fixed is: nobody needs to be told of what cannot.
    const findings = result.findings.map(({ fix: _fix, ...finding }) => finding);
    results.push({ ...result, findings });
  }
  return results;
}

/** A diff is applied as it is printed, but a terminal must not act on it. */
function showDiff(diff: string): string {
  return diff.replaceAll(/(?![\t\r\n])\p{Cc}/gu, '\uFFFD');
}

function describe({ fixed, files, refused }: SpecFixResult, isDry: boolean, io: Io): string {
  if (fixed.length === 0 && refused.length === 0) return 'Nothing to fix.\n';
  const verb = isDry ? 'Would fix' : 'Fixed';
  const byCode = [...Map.groupBy(fixed, ({ finding }) => finding.code)];
  const width = Math.max(0, ...byCode.map(([code]) => code.length));
  const counts = byCode
    .map(([code, group]) => `  ${code.padEnd(width)}  ${group.length}\n`)
    .toSorted();
  return [
    `${verb} ${counted(fixed.length, 'finding')} in ${counted(files.length, 'file')}.\n`,
    ...counts,
    ...reviews(fixed, io),
    ...refusals(refused),
  ].join('');
}

/** What a person must look at, the same advice once for each place. */
function reviews(fixed: SpecFixResult['fixed'], io: Io): string[] {
  const lines = fixed.flatMap(({ finding, review }) =>
    review === undefined
      ? []
      : [
          `  ${name(review.source, io)}:${review.line}:${review.column}  ${printable(review.todo)}.  ${finding.code}\n`,
        ],
  );
  return lines.length === 0 ? [] : ['To review:\n', ...new Set(lines)];
}

function refusals(refused: SpecFixResult['refused']): string[] {
  const lines = refused.map(
    ({ finding: { code, message }, reason }) =>
      `  ${code}  ${printable(message.split('\n')[0] ?? '')} Not fixed: ${printable(reason)}.\n`,
  );
  return lines.length === 0 ? [] : ['Left as it is:\n', ...new Set(lines)];
}

function name(file: string, { cwd }: Io): string {
  const relative = path.relative(cwd, file);
  return printable(relative.startsWith('..') ? file : relative);
}
