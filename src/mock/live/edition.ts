/** What a mock serves of its files. */
export interface Edition {
  /** When the version that is served was read, in milliseconds since the epoch. */
  readonly since: number;
  /** Why what the files say now is not served; left out where it is. */
  readonly stale?: string | undefined;
}
