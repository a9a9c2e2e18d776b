/** A request that changes something was to be sent in a run that only reads. */
export class UnsafeCallError extends Error {
  override readonly name = 'UnsafeCallError';

  constructor() {
    super('only requests that change nothing are sent');
  }
}
