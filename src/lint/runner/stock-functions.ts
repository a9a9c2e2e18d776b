import type { Rule } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';

export type RuleFunction = Rule['then'][number]['function'];

/**
 * Functions of Spectral's own whose silence depends on the value alone: they keep no state, and read
 * `context.path` only to say where something is. What is not named here is called at every place.
 */
const NAMES: ReadonlySet<string> = new Set([
  'alphabetical',
  'length',
  'oasExample',
  'oasOpSuccessResponse',
  'oasSchema',
  'pattern',
  'schema',
  'truthy',
  'typedEnum',
  'undefined',
  'xor',
]);

/** By identity, since a team's function may be called `pattern` too. */
export const STOCK_FUNCTIONS: ReadonlyMap<RuleFunction, string> = new Map(
  Object.values(oas.rules as unknown as Readonly<Record<string, Pick<Rule, 'then'>>>)
    .flatMap(({ then }) => then)
    .filter((then) => NAMES.has(then.function.name))
    .map((then) => [then.function, then.function.name]),
);
