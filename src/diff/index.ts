export { CHANGE_KINDS } from './change-kinds.ts';
export type { Change, ChangeKind } from './change.ts';
export { compareContracts } from './compare-contracts.ts';
export { earlierOperation } from './earlier-operation.ts';
export type { Effect } from './effect.ts';
