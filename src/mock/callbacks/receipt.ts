/** What came back for a message. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** `undefined` where it is too long to keep. */
  readonly body: Uint8Array | undefined;
  readonly error?: never;
}

/** An answer, or why there is none. */
export type Receipt = Answered | { readonly error: string };
