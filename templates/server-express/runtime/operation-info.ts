/** Which operation a request is for. `id` is empty when it matched none. */
export interface OperationInfo {
  readonly id: string;
  /** Upper case. */
  readonly method: string;
  /** Path template as the contract has it. */
  readonly path: string;
}
