import path from 'node:path';
import { Contract } from '../contract/index.ts';
import { generate as runGenerators, type GenerateReport } from '../generate/index.ts';
import { generators } from './generators.generated.ts';
import type { Config } from './config.ts';
import { loadConfig } from './load-config.ts';
import { loadDescription } from './load-description.ts';
import { selectChecks } from './select-checks.ts';
import { selectConventions } from './select-conventions.ts';
import { ConfigError } from './config-error.ts';

export interface GenerateSpecOptions {
  /** Instead of the one found at or above the spec. */
  readonly config?: Config | undefined;
  /** The folder to write to. Default: `generate.out` of the configuration. */
  readonly out?: string | undefined;
  /** Targets to run. Default: `generate.targets` of the configuration, else all. */
  readonly targets?: readonly string[] | undefined;
  /** Write nothing, report what differs. */
  readonly check?: boolean | undefined;
  /** Overwrite generated files that were edited by hand. */
  readonly force?: boolean | undefined;
  /** Files outside this folder are not read through `$ref`. */
  readonly projectRoot?: string | undefined;
  /** Files of OpenAPI Overlays, instead of the configuration's. */
  readonly overlays?: readonly string[] | undefined;
}

/**
 * Generates code from an OpenAPI description, with the conventions its configuration chooses.
 *
 * @throws {SpecwrightError} when the spec cannot be read, no folder is named, or files were edited by hand
 */
export async function generate(
  spec: string,
  { config: given, out, targets, check, force, projectRoot, overlays }: GenerateSpecOptions = {},
): Promise<GenerateReport> {
  const specFile = path.resolve(spec);
  const config = given ?? (await loadConfig(path.dirname(specFile)));
  const folder = out ?? config.generate?.out;
  if (folder === undefined) {
    throw new ConfigError('There is no folder to write to.', {
      code: 'GENERATE_OUT',
      hint: 'Name one with `--out`, or set `generate.out` in specwright.config.ts.',
    });
  }
  const { units, options } = selectConventions(config);
  const outFolder = path.resolve(folder);
  const { document } = await loadDescription(specFile, {
    projectRoot,
    overlays: overlays ?? config.overlays,
  });
  return runGenerators({
    contract: new Contract(document),
    generators,
    targets: targets ?? config.generate?.targets,
    units,
    // The engine of the tests takes a while to load.
    checks: async () => {
      const { checkList } = await import('../testing/index.ts');
      return checkList(selectChecks(config));
    },
    options,
    out: outFolder,
    specPath: path.relative(outFolder, specFile).replaceAll('\\', '/'),
    check,
    force,
  });
}
