import type { Operation } from '../../contract/index.ts';
import { words } from '../../shared/words.ts';
import { plainDeed } from '../plain-deed.ts';
import { participle } from '../participle.ts';

/** As much of a longer verb is its stem: `activ`. */
const STEM = 5;

/**
 * The state that the name of an action says it leads to: `cancelled` of `POST /orders/{id}/cancel`, `paid` of `/pay`.
 * `undefined` where none is like it, or several are.
 */
export function stateNamed({ path }: Operation, states: Iterable<string>): string | undefined {
  const verbs = words((path.segments.at(-1) ?? '').replaceAll(/\{[^}]*\}/g, ' '));
  const deeds = new Set(verbs.flatMap((verb) => [verb, participle(verb)]).map(plainDeed));
  const all = [...states];
  const exact = all.filter((state) => deeds.has(plainDeed(state)));
  const [found, ...others] =
    exact.length > 0 ? exact : all.filter((state) => verbs.some((verb) => isAkin(verb, state)));
  return others.length === 0 ? found : undefined;
}

/** Whether a verb and a state have a stem in common: `pay` and `paid`, `activate` and `active`. */
function isAkin(verb: string, state: string): boolean {
  const plain = state.toLowerCase();
  const length = [...verb].findIndex((letter, index) => letter !== plain[index]);
  const common = length === -1 ? verb.length : length;
  return common >= 2 && (common >= verb.length - 1 || common >= STEM);
}
