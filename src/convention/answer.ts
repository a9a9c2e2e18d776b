import type { Call } from './call.ts';

/** What the server said to a call. */
export interface Answer {
  readonly call: Call;
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed when the media type is JSON, else the text; `undefined` when there is none. */
  readonly body: unknown;
}
