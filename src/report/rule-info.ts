/** A rule that a contract was held to, for formats that describe rules or count those that are kept. */
export interface RuleInfo {
  readonly code: string;
  /** What is agreed, one sentence. */
  readonly summary: string;
  /** Why it matters, one sentence. */
  readonly why?: string | undefined;
  readonly severity: 0 | 1 | 2 | 3;
  /** Absolute URL of a page that says more. */
  readonly url?: string | undefined;
  /** Its documentation in Markdown, read when it is asked for. */
  readonly documentation?: (() => string) | undefined;
}
