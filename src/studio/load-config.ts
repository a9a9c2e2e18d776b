import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { assertConfig } from './assert-config.ts';
import { baseName } from './base/base-name.ts';
import type { Config } from './config.ts';
import { ConfigError } from './config-error.ts';
import { rulesetName } from './ruleset-name.ts';
import { selectConventions } from './select-conventions.ts';

const NAMES = ['specwright.config.ts', 'specwright.config.js', 'specwright.config.json'];

/**
 * The configuration of the closest folder upwards that has one; empty where none has.
 *
 * @throws {ConfigError} when the file cannot be loaded or holds no object
 */
export async function loadConfig(folder: string): Promise<Config> {
  const file = find(path.resolve(folder));
  return file === undefined ? {} : loadConfigFile(file);
}

/**
 * The configuration in a file; its folders are relative to the file's own.
 *
 * @throws {ConfigError} when the file cannot be loaded or holds no object
 */
export async function loadConfigFile(file: string): Promise<Config> {
  const config = await load(file).catch((error: unknown) => {
    throw new ConfigError(`Cannot load the configuration: ${String(error)}.`, {
      code: 'CONFIG_UNREADABLE',
      hint: 'Correct the file, or remove it to work with the defaults.',
      location: { file, line: 1, column: 1 },
      cause: error,
    });
  });
  assertConfig(config, file);
  assertConventions(config, file);
  return withAbsoluteFolders(config, path.dirname(file));
}

/** What is chosen must exist, and the file is where to correct it. */
function assertConventions(config: Config, file: string): void {
  try {
    selectConventions(config);
    for (const override of config.lint?.overrides ?? []) selectConventions(override);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const { message, code, hint } = error;
    throw new ConfigError(message, { code, hint, location: { file, line: 1, column: 1 } });
  }
}

function withAbsoluteFolders(config: Config, base: string): Config {
  const { generate, lint, mock } = config;
  const absolute = (name: string): string => path.resolve(base, name);
  const absoluteGlob = (glob: string): string => path.join(literalGlob(base), glob);
  const withFiles = <T extends { readonly files: readonly string[] }>(
    list: readonly T[] = [],
  ): T[] => list.map((item) => ({ ...item, files: item.files.map(absoluteGlob) }));
  return {
    ...config,
    ...(config.overlays === undefined ? {} : { overlays: config.overlays.map(absolute) }),
    ...(config.base === undefined ? {} : { base: baseName(config.base, base) }),
    ...(mock?.replay === undefined ? {} : { mock: { ...mock, replay: absolute(mock.replay) } }),
    ...(generate?.out === undefined
      ? {}
      : { generate: { ...generate, out: absolute(generate.out) } }),
    ...(lint === undefined
      ? {}
      : {
          lint: {
            ...lint,
            ignore: (lint.ignore ?? []).map(absoluteGlob),
            overrides: withFiles(lint.overrides),
            suppress: withFiles(lint.suppress),
            ...(lint.rulesets === undefined
              ? {}
              : {
                  rulesets: lint.rulesets.map((choice) =>
                    typeof choice === 'string'
                      ? rulesetName(choice, base)
                      : ([rulesetName(choice[0], base), choice[1]] as const),
                  ),
                }),
            ...(lint.baseline === undefined ? {} : { baseline: absolute(lint.baseline) }),
          },
        }),
  };
}

/** A glob that matches the name alone: a folder may be called `[id]`. */
function literalGlob(name: string): string {
  return name.replaceAll(/[*?[\]{}()!+@]/g, '[$&]');
}

function find(start: string): string | undefined {
  for (let folder = start; ; folder = path.dirname(folder)) {
    const file = NAMES.map((name) => path.join(folder, name)).find((name) => existsSync(name));
    if (file !== undefined) return file;
    if (path.dirname(folder) === folder) return undefined;
  }
}

async function load(file: string): Promise<unknown> {
  if (file.endsWith('.json')) return JSON.parse(await readFile(file, 'utf8'));
  const module = (await import(pathToFileURL(file).href)) as { default?: unknown };
  return module.default;
}
