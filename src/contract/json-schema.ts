/** A JSON Schema 2020-12 object. Documents are untrusted, so every keyword is `unknown` until looked at. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}
