import { parsePointer } from '../shared/parse-pointer.ts';
import type { SpecNode } from '../spec/index.ts';
import type { Issue } from './issue.ts';

/** Where an issue stands in the description. */
export interface IssuePlace {
  /** The value that is wrong, or the owner of what is missing. */
  readonly node: SpecNode;
  /** Keys from the value that was validated to `node`. */
  readonly keys: readonly (string | number)[];
  /** The name of the property that is missing. */
  readonly missing: string | undefined;
}

/** Where an issue of the value at `root` stands. References in it are data. */
export function locateIssue(root: SpecNode, { pointer, keyword }: Issue): IssuePlace {
  const keys = parsePointer(pointer).map(String);
  const missing = keyword === 'required' ? keys.pop() : undefined;
  let node = root;
  for (const key of keys) {
    const next = node.property(Array.isArray(node.value) ? Number(key) : key);
    if (next === undefined) break;
    node = next;
  }
  return { node, keys: node.path.slice(root.path.length), missing };
}
