/** The JSON Schema that Spectral reads a schema of OpenAPI 3.0 and of 3.1 as. */
export type Dialect = 'draft4' | 'draft2020-12';
