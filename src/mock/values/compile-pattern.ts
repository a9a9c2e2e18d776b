import { parsePattern, type PatternNode } from './parse-pattern.ts';
import type { Random } from './seeded-random.ts';
import { randomInteger } from './random-integer.ts';

/** How many more than the fewest an open-ended repetition makes. */
const SPREAD = 6;
const ATTEMPTS = 20;

/**
 * Makes texts of a regular expression that pass a test of the whole text: `undefined` for an expression that looks
 * back, and each time none is found.
 */
export function compilePattern(
  pattern: string,
  least: number,
  fits: (text: string) => boolean,
): ((random: Random) => string | undefined) | undefined {
  const tree = parsePattern(pattern);
  if (tree === undefined) return undefined;
  return (random) => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const text = write(tree, random, attempt % 4 === 3);
      if (fits(text)) return text;
      // An open pattern may need more of the same to be long enough: `[a-z]+` with a minimum length.
      const longer = text + text.slice(-1).repeat(Math.max(0, least - text.length));
      if (fits(longer)) return longer;
    }
    return undefined;
  };
}

function write(node: PatternNode, random: Random, shortest: boolean): string {
  switch (node.kind) {
    case 'sequence': {
      let text = '';
      for (const part of node.parts) text += write(part, random, shortest);
      return text;
    }
    case 'choice': {
      const option = node.options[randomInteger(random, 0, node.options.length - 1)];
      return option === undefined ? '' : write(option, random, shortest);
    }
    case 'characters':
      return node.characters.charAt(randomInteger(random, 0, node.characters.length - 1));
    case 'repeat': {
      const most = shortest ? node.least : Math.min(node.most, node.least + SPREAD);
      const times = randomInteger(random, node.least, Math.max(most, node.least));
      let text = '';
      for (let count = 0; count < times; count += 1) text += write(node.part, random, shortest);
      return text;
    }
  }
}
