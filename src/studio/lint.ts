import path from 'node:path';
import type { PresetName } from '../convention/index.ts';
import { lintSpec, type LintFinding } from '../lint/index.ts';
import type { LintResult } from '../report/index.ts';
import { SpecwrightError } from '../shared/specwright-error.ts';
import { areCodes } from './are-codes.ts';
import { assertCodes } from './assert-codes.ts';
import { loadBase } from './base/load-base.ts';
import type { Config } from './config.ts';
import { configForSpec } from './config-for-spec.ts';
import { errorFinding } from './error-finding.ts';
import { idleActionFinding } from './idle-action-finding.ts';
import { loadConfig } from './load-config.ts';
import { loadDescription } from './load-description.ts';
import type { LinterMemory } from './linter-memory.ts';
import { loadRulesets, type RulesetChoice } from './load-rulesets.ts';
import { matchesFile } from './matches-file.ts';
import { mergeOwasp } from './merge-owasp.ts';
import { ruleInfos } from './rule-infos.ts';
import { rulesetInfos } from './ruleset-infos.ts';
import { selectConventions } from './select-conventions.ts';
import { settleRulesets } from './settle-rulesets.ts';
import { matchesCode } from './suppress/matches-code.ts';
import { suppress } from './suppress/suppress.ts';

export interface LintSpecsOptions {
  /** Instead of the one found at or above each spec. */
  readonly config?: Config | undefined;
  /** Wins over the configuration. */
  readonly preset?: PresetName | undefined;
  /** Files outside this folder are not read through `$ref`. */
  readonly projectRoot?: string | undefined;
  /** Only findings of these codes or globs of codes; none: all. */
  readonly only?: readonly string[] | undefined;
  /** No findings of these codes or globs of codes. */
  readonly skip?: readonly string[] | undefined;
  /** Files of OpenAPI Overlays, instead of the configuration's. */
  readonly overlays?: readonly string[] | undefined;
  /** Spectral rulesets, instead of the configuration's or the one found; empty: none. */
  readonly rulesets?: readonly RulesetChoice[] | undefined;
  /** A file or a revision with the contract of before, instead of the configuration's; empty: none. */
  readonly base?: string | undefined;
  /** Text by absolute path, used instead of the file's. */
  readonly texts?: ReadonlyMap<string, string> | undefined;
  /** What runs before this one have left; see `createLinter`. */
  readonly memory?: LinterMemory | undefined;
}

/** What came of linting one contract. */
export interface SpecLintResult extends LintResult {
  readonly findings: readonly LintFinding[];
  /** Absolute paths of the files that were linted; none where the contract could not be read. */
  readonly sources: readonly string[];
  /** What could not be looked at, and why: for people. */
  readonly notes: readonly string[];
  /** Why the contract, or a part of it, could not be linted; it stands among the findings too. */
  readonly error?: SpecwrightError;
}

/**
 * Lints contracts, one result for each that the configuration does not ignore. One that cannot be read does not hide
 * what is said about the others; a finding in a file that several share is reported once.
 *
 */
export async function lint(
  specs: readonly string[],
  options: LintSpecsOptions = {},
): Promise<readonly SpecLintResult[]> {
  await assertWanted(specs, options);
  const results: SpecLintResult[] = [];
  const told = new Set<string>();
  for (const spec of specs) {
    const result = await lintOne(path.resolve(spec), options);
    if (result === undefined) continue;
    if (specs.length === 1) return [result];
    const fresh = result.findings.filter(({ code, source, path: keys, message }) => {
      const key = [code, source, keys.length, ...keys, message].join('\n');
      const isNew = !told.has(key) || source === undefined;
      told.add(key);
      return isNew;
    });
    results.push({ ...result, findings: fresh });
  }
  return results;
}

/** Codes of Spectral rulesets are known only when these are loaded, which is done when a code is not ours. */
async function assertWanted(specs: readonly string[], options: LintSpecsOptions): Promise<void> {
  const codes = [...(options.only ?? []), ...(options.skip ?? [])];
  if (areCodes(codes)) return;
  const more = await Promise.all(
    specs.map(async (spec) => {
      const config = options.config ?? (await loadConfig(path.dirname(path.resolve(spec))));
      const names = options.rulesets ?? config.lint?.rulesets;
      const loaded = await loadRulesets(path.resolve(spec), names, options.projectRoot);
      return rulesetInfos(loaded.map(({ ruleset }) => ruleset));
    }),
  );
  assertCodes(
    codes,
    more.flat().map(({ code }) => code),
  );
}

async function lintOne(
  spec: string,
  options: LintSpecsOptions,
): Promise<SpecLintResult | undefined> {
  try {
    const found = options.config ?? (await loadConfig(path.dirname(spec)));
    if (matchesFile(spec, found.lint?.ignore ?? [])) return undefined;
    return await lintWith(spec, configForSpec(found, spec, options.preset), options);
  } catch (error) {
    if (!(error instanceof SpecwrightError)) throw error;
    const findings = [errorFinding(spec, error)];
    return { spec, sources: [], findings, rules: [], notes: [], error, line: () => undefined };
  }
}

async function lintWith(
  spec: string,
  config: Config,
  options: LintSpecsOptions,
): Promise<SpecLintResult> {
  const selection = selectConventions(config);
  const broken: SpecwrightError[] = [];
  const { document, overlays, idle } = await loadDescription(spec, {
    overlays: options.overlays ?? config.overlays,
    projectRoot: options.projectRoot,
    texts: options.texts,
    memory: options.memory?.files,
    keepEvents: true,
    onBrokenReference: (error) => broken.push(error),
  });
  for (const { file } of overlays) options.memory?.files.keep(file);
  const isWanted = ({ code }: { readonly code: string }): boolean =>
    (options.only === undefined || matchesCode(code, options.only)) &&
    !matchesCode(code, options.skip ?? []);
  const loaded = await loadRulesets(
    spec,
    options.rulesets ?? config.lint?.rulesets,
    options.projectRoot,
  );
  const wanted = selection.units.filter(({ convention }) => isWanted({ code: convention.id }));
  const units = settleRulesets({ ...selection, units: wanted }, loaded);
  const rulesets = loaded.map(({ ruleset }) => ruleset);
  const base = options.base ?? config.base ?? '';
  const earlier =
    base === ''
      ? undefined
      : await loadBase(spec, base, {
          overlays: options.overlays ?? config.overlays,
          projectRoot: options.projectRoot,
          memory: options.memory?.bases,
        });
  const found = await lintSpec(document, {
    units,
    earlier,
    options: selection.options,
    rulesets,
    memory: options.memory?.findings,
  });
  const infos = [...ruleInfos(units), ...rulesetInfos(rulesets)];
  const isOwasp = infos.some(({ code }) => code.startsWith('owasp:'));
  const findings = isOwasp ? mergeOwasp(found) : found;
  const rules = infos.filter(isWanted);
  const sources = new Map(
    [...document.files.values(), ...overlays.map(({ file }) => file)].map((file) => [
      file.path,
      file,
    ]),
  );
  const suppressed = suppress(
    [...sources.values()],
    [...findings, ...idle.map(idleActionFinding)].filter(isWanted),
    (config.lint?.suppress ?? []).map(({ files, codes }) => ({
      codes,
      covers: ({ source }) => matchesFile(source ?? spec, files),
    })),
    rules.map(({ code }) => code),
  );
  const [error] = broken;
  return {
    spec,
    sources: [...sources.keys()],
    findings: [...broken.map((each) => errorFinding(spec, each)), ...suppressed.filter(isWanted)],
    rules,
    notes:
      base === '' || earlier !== undefined
        ? []
        : [`It is new since \`${base}\`: there is nothing to compare with.`],
    ...(error === undefined ? {} : { error }),
    line(source, line) {
      const file = sources.get(source);
      const start = line === 0 ? 0 : file?.lineStarts[line - 1];
      const next = file?.lineStarts[line];
      return start === undefined
        ? undefined
        : file?.text.slice(start, next === undefined ? undefined : next - 1).replace(/\r$/, '');
    },
  };
}
