/** A request that can be sent. */
export interface HttpCall {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body?: string | undefined;
  /** Whether the body is base64 of bytes that are no text. */
  readonly isBase64?: boolean;
}
