import type { Behaviour } from './behaviour.ts';

/** How the operations of a contract behave, by operation id; `*` is every operation. */
export type Scenario = Readonly<Record<string, Behaviour>>;
