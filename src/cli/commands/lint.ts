import path from 'node:path';
import { PRESET_NAMES } from '../../convention/index.ts';
import { FORMATS, SEVERITIES, type ReportOptions } from '../../report/index.ts';
import { lint, type SpecLintResult } from '../../studio/lint.ts';
import { LinterMemory } from '../../studio/linter-memory.ts';
import { rulesetName } from '../../studio/ruleset-name.ts';
import { baseOption } from '../base-option.ts';
import { choose } from '../choose.ts';
import type { Arguments, Command } from '../command.ts';
import { contractOptions } from '../contract-options.ts';
import { findSpecs, STDIN } from '../find-specs.ts';
import type { Io } from '../io.ts';
import { LINT_FLAGS } from '../lint-flags.ts';
import { lintAgainstBaseline } from '../lint-against-baseline.ts';
import { readCount } from '../read-count.ts';
import { readList } from '../read-list.ts';
import { runFixes } from '../run-fixes.ts';
import { watchSpecs } from '../watch-specs.ts';
import { UsageError } from '../usage-error.ts';
import { writeReport } from '../write-report.ts';

const command: Command = {
  name: 'lint',
  summary: 'Find where a contract breaks the conventions.',
  usage: 'lint <spec…> [options]',
  flags: LINT_FLAGS,
  examples: [
    'specwright lint openapi.yaml',
    "specwright lint 'specs/*/openapi.yaml' --format github --fail-on warn",
    'specwright lint openapi.yaml --only tracing/request-id --format json',
    'specwright lint openapi.yaml --format sarif --output reports/lint.sarif',
    'specwright lint openapi.yaml --fix --dry-run',
    'specwright lint openapi.yaml --baseline lint-baseline.json --update-baseline',
    'specwright lint openapi.yaml --ruleset spectral:oas --fail-on error',
    'specwright lint openapi.yaml --base origin/main',
    'specwright lint openapi.yaml --watch',
    'cat openapi.yaml | specwright lint - --stdin-filename openapi.yaml',
  ],
  async run(args, io) {
    if (args.values['watch'] !== true) return lintOnce(args, io);
    const memory = new LinterMemory();
    const files = new Set(args.positionals.map((spec) => path.resolve(io.cwd, spec)));
    return watchSpecs(
      async () => ({ code: await lintOnce(args, io, { memory, files }), files: [...files] }),
      io,
    );
  },
};

export default command;

interface Watched {
  readonly memory: LinterMemory;
  /** Absolute paths of what was linted so far. */
  readonly files: Set<string>;
}

async function lintOnce(
  { positionals, values }: Arguments,
  io: Io,
  watched?: Watched,
): Promise<0 | 1 | 2> {
  if (positionals.length === 0) {
    throw new UsageError('`lint` takes at least one spec.', {
      code: 'USAGE',
      hint: 'For example: specwright lint openapi.yaml',
    });
  }
  const format = choose('format', values['format'] ?? 'pretty', Object.keys(FORMATS));
  const failOn = choose('fail-on', values['fail-on'] ?? 'error', SEVERITIES);
  const maxWarnings = readCount('max-warnings', values['max-warnings'], 0) ?? Infinity;
  const { preset } = values;
  const { specs, texts } = await readSpecs(positionals, values, io);
  const options = {
    preset: preset === undefined ? undefined : choose('preset', preset, PRESET_NAMES),
    ...(await contractOptions(values, io)),
    only: readList(values['only']),
    skip: readList(values['skip']),
    rulesets: values['no-ruleset'] === true ? [] : readRulesets(values['ruleset'], io),
    base: baseOption(values, io),
    texts,
    memory: watched?.memory,
  };
  assertFixing(values, texts);
  assertOneBase(options.base, specs);
  const found =
    values['fix'] === true
      ? await runFixes(specs, options, values, io)
      : await lint(specs, options);
  for (const file of found.flatMap(({ sources }) => sources)) watched?.files.add(file);
  for (const { spec, notes } of found)
    for (const note of notes) io.error(`${path.relative(io.cwd, spec)}: ${note}\n`);
  const all = await lintAgainstBaseline(found, { values, options, io });
  const results = values['quiet'] === true ? all.map(errorsOnly) : all;
  // Of the exit code, `--quiet` says nothing.
  const findings = all.flatMap((result) => result.findings);
  const warnings = findings.filter(({ severity }) => severity === 1).length;
  const least = Math.max(SEVERITIES.indexOf(failOn), warnings > maxWarnings ? 1 : 0);
  await print(results, format, values, { ...io, failOn: least as 0 | 1 | 2 | 3 });
  if (results.some(({ error }) => error !== undefined)) return 2;
  return findings.some(({ severity }) => severity <= least) ? 1 : 0;
}

function readRulesets(
  value: Arguments['values'][string],
  { cwd }: Io,
): readonly string[] | undefined {
  // A name that could be a file is one, relative to where the command runs.
  return readList(value)?.map((name) => rulesetName(name, cwd));
}

async function readSpecs(
  positionals: readonly string[],
  { 'stdin-filename': filename }: Arguments['values'],
  { cwd, input }: Io,
): Promise<{ specs: readonly string[]; texts: ReadonlyMap<string, string> | undefined }> {
  const found = await findSpecs(positionals, cwd);
  if (!found.includes(STDIN)) return { specs: found, texts: undefined };
  const file = path.resolve(cwd, typeof filename === 'string' ? filename : 'stdin.yaml');
  const specs = found.map((spec) => (spec === STDIN ? file : spec));
  return { specs, texts: new Map([[file, await input()]]) };
}

function assertFixing(values: Arguments['values'], texts: unknown): void {
  const isFixing = values['fix'] === true;
  if (!isFixing && (values['dry-run'] === true || values['safe'] === true)) {
    throw new UsageError('`--dry-run` and `--safe` say how to fix.', {
      code: 'USAGE',
      hint: 'For example: specwright lint openapi.yaml --fix --dry-run',
    });
  }
  if (isFixing && texts !== undefined && values['dry-run'] !== true) {
    throw new UsageError('Standard input cannot be written to.', {
      code: 'USAGE',
      hint: 'Name the file, or add `--dry-run` for a diff.',
    });
  }
}

/** A revision has one contract for each; a file is one. */
function assertOneBase(base: string | undefined, specs: readonly string[]): void {
  if (base === undefined || specs.length < 2 || !path.isAbsolute(base)) return;
  throw new UsageError('`--base` names a file, and there are several specs.', {
    code: 'USAGE_FLAG',
    hint: 'Name a git revision, or lint one spec at a time.',
  });
}

async function print(
  results: readonly SpecLintResult[],
  format: string,
  { output, 'dry-run': isDry }: Arguments['values'],
  io: Io & ReportOptions,
): Promise<void> {
  const useColor = io.useColor && output === undefined;
  const text = FORMATS[format]?.(results, { ...io, useColor }) ?? '';
  if (typeof output === 'string') {
    await writeReport(output, text, io);
    io.out(FORMATS['pretty']?.(results, io) ?? '');
  } else if (isDry !== true) io.out(text); // Of a dry run, standard output is the diff.
}

function errorsOnly(result: SpecLintResult): SpecLintResult {
  const findings = result.findings.filter(({ severity }) => severity === 0);
  return { ...result, findings, hidden: result.findings.length - findings.length };
}
