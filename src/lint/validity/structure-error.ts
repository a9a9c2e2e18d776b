/** What ajv says of a value that a meta-schema does not allow. */
export interface StructureError {
  /** RFC 6901 pointer. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}
