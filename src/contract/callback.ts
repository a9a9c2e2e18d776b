import type { Operation } from './operation.ts';

/** Requests that the API sends in the course of an operation (OpenAPI 3.1, section 4.8.18). */
export interface Callback {
  /** Its key under `callbacks`; it comes once for each of its expressions. */
  readonly name: string;
  /** Where the requests go: a runtime expression, or a text that holds some. */
  readonly expression: string;
  readonly operations: readonly Operation[];
}
