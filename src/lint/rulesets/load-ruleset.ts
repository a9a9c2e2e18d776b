import path from 'node:path';
import { Ruleset } from '@stoplight/spectral-core';
import type { NamedRulesets } from './definition-context.ts';
import { readDefinition } from './read-definition.ts';
import { RulesetError } from './ruleset-error.ts';

/**
 * A Spectral ruleset: `spectral:oas`, one of `named`, a YAML, JSON or JavaScript file, or a package.
 *
 * @param folder what files and packages are looked for from
 * @throws {RulesetError} when it cannot be read, or Spectral does not take it
 */
export async function loadRuleset(
  name: string,
  folder: string,
  named: NamedRulesets = {},
): Promise<Ruleset> {
  const { definition, file } = await readDefinition(name, {
    folder,
    named,
    trail: [],
    read: readDefinition,
  });
  try {
    return new Ruleset(definition, file === undefined ? undefined : { source: file.path });
  } catch (error) {
    const errors = error instanceof AggregateError ? (error.errors as unknown[]) : [error];
    const [first] = errors;
    const at = pathOf(first);
    throw new RulesetError(`This is no ruleset: ${textOf(first)}`, {
      code: 'RULESET_INVALID',
      hint: 'Correct it: https://docs.stoplight.io/docs/spectral describes rulesets.',
      location: file?.locate(at) ?? { file: path.resolve(folder, name), line: 1, column: 1 },
      cause: error,
    });
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Spectral's validation errors say which part of the ruleset is wrong. */
function pathOf(error: unknown): readonly (string | number)[] {
  const at = typeof error === 'object' && error !== null && 'path' in error ? error.path : [];
  return Array.isArray(at) ? (at as (string | number)[]) : [];
}
