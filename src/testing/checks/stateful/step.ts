import type { Resource } from '../../../contract/index.ts';

/** What can be done with the items of a resource. */
export type StepKind = 'create' | 'read' | 'replace' | 'update' | 'delete' | 'list';

/** One thing that is done. */
export interface Step {
  readonly kind: StepKind;
  /** Which item, counted from the first that was created, and around again. */
  readonly target: number;
}

/** How often of each kind: writes make faults, and in the end everything is read anyway. */
const WEIGHTS: Readonly<Record<StepKind, number>> = {
  update: 3,
  replace: 3,
  delete: 2,
  create: 1,
  read: 1,
  list: 1,
};

/** What a contract offers to do, as often as it is worth doing. */
export function stepKinds({ operations, identity }: Resource): readonly StepKind[] {
  if (identity === undefined || operations.read === undefined) return [];
  return (Object.keys(WEIGHTS) as StepKind[]).flatMap((kind) =>
    operations[kind] === undefined
      ? []
      : Array.from({ length: WEIGHTS[kind] }, (): StepKind => kind),
  );
}
