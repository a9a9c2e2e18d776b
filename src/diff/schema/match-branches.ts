import { takeTwins, type Twins } from '../take-twins.ts';
import type { Branch } from './branch.ts';
import { branchName } from './branch-name.ts';
import { isSameSchema } from './is-same-schema.ts';

/** Which alternative became which: by name, by text, and what is left, where it is as many, in order. */
export function matchBranches(before: readonly Branch[], after: readonly Branch[]): Twins<Branch> {
  const byName = takeTwins(before, after, (a, b) => isNamedAlike(a, b));
  const byText = takeTwins(byName.gone, byName.come, hasSameText);
  const matched = [...byName.matched, ...byText.matched];
  const { gone, come } = byText;
  const isInOrder =
    gone.length === come.length &&
    [...gone, ...come].every(({ node }) => branchName(node) === undefined);
  if (!isInOrder) return { matched, gone, come };
  const rest = takeTwins(gone, come, () => true);
  return { ...rest, matched: [...matched, ...rest.matched] };
}

function isNamedAlike({ node: a }: Branch, { node: b }: Branch): boolean {
  const name = branchName(a);
  return name !== undefined && name === branchName(b);
}

function hasSameText({ node: a }: Branch, { node: b }: Branch): boolean {
  return a !== undefined && b !== undefined && branchName(a) === undefined && isSameSchema(a, b);
}
