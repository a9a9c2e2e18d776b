import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface ReadmeBlock {
  readonly number: number;
  /** Where a bad block is wrong: an RFC 6901 pointer. */
  readonly pointer: string;
  /** Options it is written for: `yaml good envelope=none`. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** The contract before it, where the README has one. */
  readonly base: string | undefined;
}

/** The README of a convention. */
export function readme(id: string): string {
  return readFileSync(path.join(import.meta.dirname, '../../rulesets', id, 'README.md'), 'utf8');
}

/** The contracts that a README shows as good, or as bad. */
export function readmeBlocks(text: string, kind: 'good' | 'bad'): ReadmeBlock[] {
  const [, base] = /^```yaml base\n(.*?)^```$/ms.exec(text) ?? [];
  return [...text.matchAll(/^```yaml (good|bad)(?: (\/\S*))?((?: \w+=\S+)*)\n(.*?)^```$/gms)]
    .filter(([, found]) => found === kind)
    .map(([, , pointer = '', options = '', block = ''], index) => ({
      number: index + 1,
      pointer,
      options: readOptions(options),
      text: block,
      base,
    }));
}

function readOptions(text: string): Record<string, unknown> {
  const pairs = [...text.matchAll(/(\w+)=(\S+)/g)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, readValue(value)]));
}

/** A number, a truth value or a list; else the text itself. */
function readValue(text: string): unknown {
  return /^([\d[]|true$|false$)/.test(text) ? JSON.parse(text) : text;
}
