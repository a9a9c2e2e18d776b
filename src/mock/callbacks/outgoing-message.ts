/** A request that the mock sends. */
export interface OutgoingMessage {
  /** Upper case. */
  readonly method: string;
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | undefined;
}
