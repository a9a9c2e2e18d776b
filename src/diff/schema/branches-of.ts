import type { Branch } from './branch.ts';
import type { Group, Shape } from './shape.ts';

/** The alternatives of a shape that a group gives it; without a group, itself. */
export function branchesOf(shape: Shape, group: Group | undefined): readonly Branch[] {
  if (group === undefined) return [{ shape, node: shape.layers[0] }];
  return group.map((node) => ({ shape: shape.branch(group, node), node }));
}
