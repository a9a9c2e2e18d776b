import path from 'node:path';
import type { PresetName } from '../convention/index.ts';
import { lintSpec, type LintFinding } from '../lint/index.ts';
import type { LintResult } from '../report/index.ts';
import { SpecwrightError } from '../shared/specwright-error.ts';
import { loadSpec } from '../spec/index.ts';
import { assertCodes } from './assert-codes.ts';
import type { Config } from './config.ts';
import { errorFinding } from './error-finding.ts';
import { loadConfig } from './load-config.ts';
import { selectConventions } from './select-conventions.ts';

export interface LintSpecsOptions {
  /** Instead of the one found at or above each spec. */
  readonly config?: Config | undefined;
  /** Wins over the configuration. */
  readonly preset?: PresetName | undefined;
  /** Files outside this folder are not read through `$ref`. */
  readonly projectRoot?: string | undefined;
  /** Only findings of these codes; none: all. */
  readonly only?: readonly string[] | undefined;
  /** No findings of these codes. */
  readonly skip?: readonly string[] | undefined;
  /** Text by absolute path, used instead of the file's. */
  readonly overlay?: ReadonlyMap<string, string> | undefined;
}

/** What came of linting one contract. */
export interface SpecLintResult extends LintResult {
  readonly findings: readonly LintFinding[];
  /** Why the contract could not be linted; it stands among the findings too. */
  readonly error?: SpecwrightError;
}

/**
 * Lints contracts, one result for each. One that cannot be read does not hide what is said about the others.
 *
 * @throws {SpecwrightError} when `only` or `skip` names a code that does not exist
 */
export async function lint(
  specs: readonly string[],
  options: LintSpecsOptions = {},
): Promise<readonly SpecLintResult[]> {
  assertCodes([...(options.only ?? []), ...(options.skip ?? [])]);
  const results: SpecLintResult[] = [];
  for (const spec of specs) results.push(await lintOne(path.resolve(spec), options));
  return results;
}

async function lintOne(spec: string, options: LintSpecsOptions): Promise<SpecLintResult> {
  try {
    const config = options.config ?? (await loadConfig(path.dirname(spec)));
    const preset = options.preset ?? config.preset;
    const selection = selectConventions(preset === undefined ? config : { ...config, preset });
    const document = await loadSpec(spec, {
      projectRoot: options.projectRoot,
      overlay: options.overlay,
    });
    const wanted = ({ code }: { readonly code: string }): boolean =>
      (options.only?.includes(code) ?? true) && options.skip?.includes(code) !== true;
    const findings = await lintSpec(document, {
      units: selection.units.filter(({ convention }) => wanted({ code: convention.id })),
      options: selection.options,
    });
    const lines = new Map<string, readonly string[]>();
    return {
      spec,
      findings: findings.filter(wanted),
      line(source, line) {
        if (!lines.has(source))
          lines.set(source, document.files.get(source)?.text.split('\n') ?? []);
        return lines.get(source)?.[line]?.replace(/\r$/, '');
      },
    };
  } catch (error) {
    if (!(error instanceof SpecwrightError)) throw error;
    return { spec, findings: [errorFinding(spec, error)], error, line: () => undefined };
  }
}
