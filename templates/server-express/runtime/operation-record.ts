import type { Decoding } from './decoding.ts';
import type { OperationInfo } from './operation-info.ts';
import type { Configs, Pipeline } from './pipeline.ts';

/** All that a server knows of an operation. */
export interface OperationRecord<P extends Pipeline = Pipeline> extends OperationInfo {
  /** Path template as it is served, prefix included. */
  readonly servedAt: string;
  /** Whether its handler may only be reached by a known caller. */
  readonly isProtected: boolean;
  readonly decoding: Decoding;
  /** Header fields that the contract fixes, by status. */
  readonly headers?: Readonly<Record<number, Readonly<Record<string, string>>>>;
  /** Statuses of errors that the contract declares without a body. */
  readonly bodiless?: readonly number[];
  /** What the pipeline's steps need to know. */
  readonly conventions: Configs<P>;
}
