import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface ReadmeBlock {
  readonly number: number;
  /** Where a bad block is wrong: an RFC 6901 pointer. */
  readonly pointer: string;
  readonly text: string;
}

/** The README of a convention. */
export function readme(id: string): string {
  return readFileSync(path.join(import.meta.dirname, '../../rulesets', id, 'README.md'), 'utf8');
}

/** The contracts that a README shows as good, or as bad. */
export function readmeBlocks(text: string, kind: 'good' | 'bad'): ReadmeBlock[] {
  return [...text.matchAll(/^```yaml (good|bad)(?: (\S+))?\n(.*?)^```$/gms)]
    .filter(([, found]) => found === kind)
    .map(([, , pointer = '', block = ''], index) => ({ number: index + 1, pointer, text: block }));
}
