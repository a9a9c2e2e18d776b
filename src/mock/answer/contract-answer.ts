/** An answer that is in the contract: an example, or something made after the schema. */
export interface ContractAnswer {
  readonly status: number;
  /** By lower-case name, the content type among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}
