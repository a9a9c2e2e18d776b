import type { Operation } from '../contract/index.ts';
import type { SpecNode } from '../spec/index.ts';
import { compareContent } from './compare-content.ts';
import type { Scope } from './scope.ts';

interface Sent {
  readonly noun: 'callback' | 'webhook';
  /** What they stand in. */
  readonly owner: SpecNode;
  readonly scopeOf: (operation: Operation) => Scope;
}

/** Compares requests that the API sends: to those who get them, their bodies are what answers are. */
export function compareSent(
  before: ReadonlyMap<string, Operation>,
  after: ReadonlyMap<string, Operation>,
  { noun, owner, scopeOf }: Sent,
): void {
  for (const [key, was] of before) {
    const is = after.get(key);
    if (is === undefined) {
      scopeOf(was).tell(
        `${noun}-removed`,
        owner,
        `The ${noun} \`${key}\` is no longer sent`,
        `Keep the ${noun} \`${key}\``,
      );
      continue;
    }
    const [old, now] = [was.requestBody, is.requestBody];
    if (old === undefined || now === undefined) continue;
    const place = { direction: 'response', owner: `the ${noun} \`${key}\``, at: now.node } as const;
    compareContent(old.content, now.content, place, scopeOf(was));
  }
  for (const [key, is] of after) {
    if (!before.has(key))
      scopeOf(is).tell(
        `${noun}-added`,
        is.node,
        `The ${noun} \`${key}\` is new`,
        `Leave the ${noun} \`${key}\` out`,
      );
  }
}
