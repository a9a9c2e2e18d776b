/** The API did not answer, or not in a way that could be passed on. The message is shown to the caller. */
export class UpstreamError extends Error {
  /** RFC 9110: 502 for a broken answer, 504 for none in time. */
  readonly status: 502 | 504;

  constructor(message: string, status: 502 | 504, cause?: unknown) {
    super(message, { cause });
    this.name = 'UpstreamError';
    this.status = status;
  }
}
