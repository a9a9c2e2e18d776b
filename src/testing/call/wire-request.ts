/** A request as it goes over the wire. */
export interface WireRequest {
  /** Upper case. */
  readonly method: string;
  readonly origin: string;
  /** Path and query, percent-encoded. */
  readonly path: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** Texts that must not be printed, by the name of the variable that stands for them. */
  readonly secrets: ReadonlyMap<string, string>;
}
