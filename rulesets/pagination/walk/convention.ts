import { defineConvention } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'pagination/walk',
  summary: 'Walking a collection page by page shows every item once, and ends.',
  why: 'Pages that overlap, skip or never end corrupt whatever is built from the list.',
  since: '0.1.0',
  sources: ['Google AIP-158', 'RFC 8288 (rel="next")'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
});
