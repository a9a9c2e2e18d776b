import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RulesetDefinition } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import { parseSource, readSource, SourceFile } from '../../spec/index.ts';
import { convertDefinition } from './convert-definition.ts';
import { validityRules } from '../validity-rules.ts';
import type { DefinitionContext, ReadDefinition } from './definition-context.ts';
import { RulesetError } from './ruleset-error.ts';

/** With the schema rule that sees all files, and takes a Path Item that is a `$ref`: see `validity-rules.ts`. */
const OAS = {
  ...oas,
  rules: { ...oas.rules, 'oas3-schema': validityRules.rules['oas3-schema'] },
} as unknown as RulesetDefinition;

/** @throws {RulesetError} */
export async function readDefinition(
  name: string,
  context: DefinitionContext,
): Promise<ReadDefinition> {
  const { folder, named, trail } = context;
  if (name === 'spectral:oas') return { definition: OAS, file: undefined };
  const builtIn = Object.hasOwn(named, name) ? named[name] : undefined;
  if (builtIn !== undefined) {
    return { definition: (await builtIn()) as RulesetDefinition, file: undefined };
  }
  if (/^[a-z][a-z\d+.-]+:/i.test(name)) {
    throw new RulesetError(`The ruleset \`${name}\` is not fetched.`, {
      code: 'RULESET_REMOTE',
      hint: 'Copy it into the repository, or install it as a package, and name that.',
    });
  }
  const file = path.resolve(folder, name);
  if (!/\.(ya?ml|json)$/i.test(name))
    return { definition: await importModule(name, folder), file: undefined };
  if (trail.includes(file)) {
    throw new RulesetError(`The ruleset ${file} extends itself.`, {
      code: 'RULESET_CIRCLE',
      hint: `Remove one of: ${[...trail, file].join(' → ')}.`,
      location: { file, line: 1, column: 1 },
    });
  }
  const text = (await readSource(file)).replace(/^\uFEFF/, '');
  const source = new SourceFile(file, text, parseSource(file, text));
  const inner = { ...context, folder: path.dirname(file), trail: [...trail, file] };
  return { definition: await convertDefinition(source, inner), file: source };
}

/** A JavaScript file, or a package as the folder sees it. */
async function importModule(name: string, folder: string): Promise<RulesetDefinition> {
  try {
    const isFile = /^[./]|\.[cm]?[jt]s$/.test(name) || path.isAbsolute(name);
    const require = createRequire(path.join(folder, 'noop.js'));
    const file = isFile ? path.resolve(folder, name) : require.resolve(name);
    const module = (await import(pathToFileURL(file).href)) as { readonly default?: unknown };
    const exported = module.default ?? module;
    // A package that is compiled to CommonJS has its default export one level down.
    const inner =
      typeof exported === 'object' && exported !== null && 'default' in exported
        ? exported.default
        : exported;
    return inner as RulesetDefinition;
  } catch (error) {
    throw new RulesetError(
      `Cannot load the ruleset \`${name}\`: ${error instanceof Error ? error.message : String(error)}.`,
      {
        code: 'RULESET_UNREADABLE',
        hint: 'Name an existing file, or install the package: `npm install --save-dev <name>`.',
        cause: error,
      },
    );
  }
}
