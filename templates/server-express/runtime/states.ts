/** The states of a property and what may follow on each: what the contract says with `x-states`. */
export interface States {
  readonly initial?: string | undefined;
  readonly transitions: Readonly<Record<string, readonly string[]>>;
}
