/** How an operation behaves when it does not just answer. */
export interface Behaviour {
  /** Status of the declared answer to give. */
  readonly code?: number;
  /** Name of the example to give. */
  readonly example?: string;
  /** Make the answer up from its schema. */
  readonly dynamic?: boolean;
  /** Equal seeds make equal answers up. */
  readonly seed?: string | number;
  /** Milliseconds before the answer; two of them are bounds. */
  readonly delay?: number | readonly [number, number];
  /** Share of the calls that fail, from 0 to 1. */
  readonly errorRate?: number;
  /** Status of those that fail; 500 unless told. */
  readonly errorCode?: number;
  /** Close the connection without an answer, or in the middle of its body. */
  readonly disrupt?: Disruption;
  /** What is different in the first calls, one after the other. */
  readonly sequence?: readonly Omit<Behaviour, 'sequence'>[];
}

/** How an answer does not arrive. */
export type Disruption = 'abort' | 'truncate';
