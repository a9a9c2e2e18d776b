/** Where a command reads and writes, so that tests can run one without a process. */
export interface Io {
  readonly cwd: string;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** All of standard input. */
  readonly input: () => Promise<string>;
  /** Whether a person watches standard error: progress is shown only then. */
  readonly isInteractive: boolean;
  readonly useColor: boolean;
  /** Aborted on SIGINT and SIGTERM: long-running commands end in good order. */
  readonly signal: AbortSignal;
}
