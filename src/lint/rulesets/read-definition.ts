import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Ruleset, type RulesetDefinition } from '@stoplight/spectral-core';
import { parseSource, readSource, SourceFile } from '../../spec/index.ts';
import { convertDefinition } from './convert-definition.ts';
import type { DefinitionContext, ReadDefinition } from './definition-context.ts';
import { explainRulesetError } from './explain-ruleset-error.ts';
import { loadModule } from './load-module.ts';
import { RulesetError } from './ruleset-error.ts';
import { STOCK_RULESET } from './stock-ruleset.ts';

/** @throws {RulesetError} */
export async function readDefinition(
  name: string,
  context: DefinitionContext,
): Promise<ReadDefinition> {
  const { folder, ownModules, trail } = context;
  if (name === 'spectral:oas') return { definition: STOCK_RULESET, file: undefined };
  if (/^[a-z][a-z\d+.-]+:/i.test(name)) {
    throw new RulesetError(`The ruleset \`${name}\` is not fetched.`, {
      code: 'RULESET_REMOTE',
      hint: 'Copy it into the repository, or install it as a package, and name that.',
    });
  }
  const file = ownModules.get(name) ?? findFile(name, folder);
  if (!/\.(ya?ml|json)$/i.test(file)) return importModule(name, file, context);
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
  return assertSound(await convertDefinition(source, inner, readDefinition), source);
}

/** As Spectral does: what could be a package is one if it is installed. */
function findFile(name: string, folder: string): string {
  const file = path.resolve(folder, name);
  if (/^\.{0,2}[/\\]/.test(name) || path.isAbsolute(name)) return file;
  try {
    return createRequire(path.join(folder, 'noop.js')).resolve(name);
  } catch (error) {
    if (existsSync(file) || /\.(ya?ml|json|[cm]?[jt]s)$/i.test(name)) return file;
    throw new RulesetError(`The ruleset \`${name}\` is not installed.`, {
      code: 'RULESET_MISSING',
      hint: `Install the package, \`npm install --save-dev ${name}\`, or write a file with its extension.`,
      cause: error,
    });
  }
}

/** A JavaScript file, or the main one of a package. */
function importModule(
  name: string,
  file: string,
  { ownModules }: DefinitionContext,
): ReadDefinition {
  let definition: unknown;
  try {
    definition = loadModule(file, ownModules);
  } catch (error) {
    throw new RulesetError(
      `Cannot load the ruleset \`${name}\`: ${error instanceof Error ? error.message : String(error)}.`,
      {
        code: 'RULESET_UNREADABLE',
        hint: 'Correct it, or install what it imports.',
        cause: error,
      },
    );
  }
  return assertSound(definition, new SourceFile(file, '', undefined));
}

/** Of rulesets that extend each other Spectral does not say which one is wrong. */
function assertSound(definition: unknown, file: SourceFile): ReadDefinition {
  try {
    void new Ruleset(definition, { source: file.path });
  } catch (error) {
    throw explainRulesetError(error, file);
  }
  return { definition: definition as RulesetDefinition, file };
}
