import { createRequire } from 'node:module';
import type * as Modern from 'ajv/dist/2020.js';
import type * as Formats from 'ajv-formats';
import type { Ajv } from './ajv.ts';

/** ajv, when it is first asked for: to load it takes longer than to lint a small contract, which mostly does without. */
export function loadAjv(): Ajv {
  const require = createRequire(import.meta.url);
  const { Ajv2020 } = require('ajv/dist/2020.js') as typeof Modern;
  const { default: addFormats } = require('ajv-formats') as typeof Formats;
  return { Ajv2020, addFormats: addFormats.default };
}
