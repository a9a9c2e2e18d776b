/** One thing that a library is accused of. */
export interface Accusation {
  /** The name of the check that does. */
  readonly check: string;
  /** Requests and seconds that it took until then. */
  readonly requests: number;
  readonly seconds: number;
}
