import { parsePattern, type PatternNode } from './parse-pattern.ts';
import type { Random } from './seeded-random.ts';
import { randomInteger } from './random-integer.ts';

/** How many more than the fewest an open-ended repetition makes. */
const SPREAD = 6;

/**
 * A string that a regular expression is likely to match; `undefined` for expressions that look back.
 * The caller tests the result.
 */
export function generatePattern(
  pattern: string,
  random: Random,
  shortest: boolean,
): string | undefined {
  const tree = parsePattern(pattern);
  return tree === undefined ? undefined : write(tree, random, shortest);
}

function write(node: PatternNode, random: Random, shortest: boolean): string {
  switch (node.kind) {
    case 'sequence':
      return node.parts.map((part) => write(part, random, shortest)).join('');
    case 'choice': {
      const option = node.options[randomInteger(random, 0, node.options.length - 1)];
      return option === undefined ? '' : write(option, random, shortest);
    }
    case 'characters':
      return node.characters.charAt(randomInteger(random, 0, node.characters.length - 1));
    case 'repeat': {
      const most = shortest ? node.least : Math.min(node.most, node.least + SPREAD);
      const times = randomInteger(random, node.least, Math.max(most, node.least));
      return Array.from({ length: times }, () => write(node.part, random, shortest)).join('');
    }
  }
}
