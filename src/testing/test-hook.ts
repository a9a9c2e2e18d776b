/** What is done around a run, for a server that needs it. */
export type TestHook = (run: {
  /** Origin and base path of the server under test. */
  readonly url: string;
  readonly seed: number;
}) => void | Promise<void>;
