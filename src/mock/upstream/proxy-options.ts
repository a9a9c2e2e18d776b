/** Operations that a real API answers in the mock's place. */
export interface ProxyOptions {
  /** Where the API is, with or without the path that its operations are below. */
  readonly url: string;
  /** Ids of the operations; every one where left out. */
  readonly operations?: readonly string[] | undefined;
}
