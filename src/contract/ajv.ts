import type { Ajv2020 } from 'ajv/dist/2020.js';
import type { FormatsPlugin } from 'ajv-formats';

/** The validator of JSON Schema 2020-12, and what adds the formats to it. */
export interface Ajv {
  readonly Ajv2020: typeof Ajv2020;
  readonly addFormats: FormatsPlugin;
}
