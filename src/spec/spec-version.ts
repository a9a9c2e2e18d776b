/** The feature releases of OpenAPI that Specwright reads. */
export type SpecVersion = '3.0' | '3.1';
