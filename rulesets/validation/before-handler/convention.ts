import { defineConvention } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'validation/before-handler',
  summary: 'A request that breaks the contract is refused before any handler sees it.',
  why: 'Code that meets only valid input is shorter, and cannot be attacked with malformed input.',
  since: '0.1.0',
  sources: ['OWASP API3:2023', 'OWASP API8:2023', 'RFC 9110 section 15.5.1'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api', 'minimal'],
});
