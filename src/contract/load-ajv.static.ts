import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Ajv } from './ajv.ts';

/** What `load-ajv.ts` is replaced with where a bundler follows imports alone. */
export function loadAjv(): Ajv {
  return { Ajv2020, addFormats: addFormats.default };
}
