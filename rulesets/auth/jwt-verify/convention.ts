import { defineConvention } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'auth/jwt-verify',
  summary: 'A JWT is believed only as far as its signature holds.',
  why: 'Whoever can write a token of their own is whoever they want to be.',
  since: '0.2.0',
  sources: ['RFC 8725 sections 2.1 and 3.1', 'OWASP API2:2023', 'CWE-347'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api', 'minimal'],
});
