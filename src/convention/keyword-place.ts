import type { Schema } from '../contract/index.ts';
import type { SpecNode } from '../spec/index.ts';

/** Where a keyword that a property lacks belongs. */
export interface KeywordPlace {
  /** What to report: the property's own schema, or the owner where that schema is shared with others. */
  readonly at: SpecNode;
  /** What a fix adds the keyword to; `undefined` where it has no place. */
  readonly target: SpecNode | undefined;
}

/**
 * Where a keyword about one property belongs. A schema that is shared, a plain `Text` perhaps, is not to blame for
 * one of the properties that refer to it: the keyword then stands beside the reference, which 3.0 does not
 * allow (3.0.3, section 4.7.23).
 *
 * @param owner the object that has the property, or the parameter
 * @param isDedicated whether the schema that a reference leads to is for such values alone
 */
export function keywordPlace(
  { node }: Schema,
  owner: SpecNode,
  isDedicated: boolean,
): KeywordPlace {
  if (node.ref === undefined) return { at: node, target: node };
  if (isDedicated) return { at: node, target: node.resolve() };
  return { at: owner, target: node.document.version === '3.1' ? node : undefined };
}
