import { own } from '../../shared/own.ts';
import type { SourceFile } from '../../spec/index.ts';
import { RulesetError } from './ruleset-error.ts';

/** What Spectral has against a ruleset, at the place in its file. */
export function explainRulesetError(error: unknown, file: SourceFile): RulesetError {
  const errors = own(error, 'errors');
  const first: unknown = Array.isArray(errors) ? errors[0] : error;
  const message = first instanceof Error ? first.message : String(first);
  const missing = /^Cannot extend non-existing rule: "(.*)"$/.exec(message)?.[1];
  if (missing !== undefined) {
    return new RulesetError(`There is no rule \`${missing}\` to change.`, {
      code: 'RULESET_INVALID',
      hint: 'Correct the name, extend the ruleset that has it, or define it with `given` and `then`.',
      location: file.locate(['rules', missing]),
      cause: error,
    });
  }
  return new RulesetError(`This is no ruleset: ${message}`, {
    code: 'RULESET_INVALID',
    hint: 'Correct it: https://docs.stoplight.io/docs/spectral describes rulesets.',
    location: file.locate(keysOf(own(first, 'path'))),
    cause: error,
  });
}

/** Spectral's validation errors say which part of the ruleset is wrong. */
function keysOf(path: unknown): string[] {
  return Array.isArray(path) ? path.map(String) : [];
}
