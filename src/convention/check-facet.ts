import type { Contract, Operation } from '../contract/index.ts';
import type { Answer } from './answer.ts';
import type { Api } from './api.ts';
import type { CallSource, Calls } from './calls.ts';
import type { FacetContext } from './facet-context.ts';
import type { Verdict } from './verdict.ts';
import type { Violation } from './violation.ts';

/** Why a check says nothing about an operation, for people to read; `undefined` when it applies. */
export type Inapplicable = string | undefined;

interface CheckBase {
  /** Whether it looks only at what the contract itself declares: then it is made whatever a preset demands. */
  readonly declared?: boolean;
  readonly inapplicable: (
    operation: Operation,
    contract: Contract,
    options: FacetContext['options'],
  ) => Inapplicable;
}

/** A property of every answer, whatever was asked: the engine shows it each one it sees. */
export interface AnswerCheck extends CheckBase {
  readonly kind: 'answer';
  readonly verify: (answer: Answer, context: FacetContext) => Violation | undefined;
}

/** A property that needs calls of its own. */
export interface PropertyCheck extends CheckBase {
  readonly kind: 'property';
  /** Uses up a quota, so it runs after everything else. */
  readonly exhausting?: boolean;
  /** Compares what a collection holds before and after, so that nobody else may write meanwhile. */
  readonly alone?: boolean;
  /** Says nothing of what checks of this family have found wrong already with the same things. */
  readonly unlessFound?: string;
  /** Sends all of `source.edges` as they are: none of them need be made for its answer alone. */
  readonly covers?: boolean;
  /** How many calls are enough, where fewer than for other checks are. */
  readonly runs?: number;
  readonly calls: (source: CallSource, operation: Operation, context: FacetContext) => Calls;
  readonly verify: (call: Answer['call'], api: Api, context: FacetContext) => Promise<Verdict>;
}

/** What a running server must satisfy for the convention to be true of it. */
export type CheckFacet = AnswerCheck | PropertyCheck;
