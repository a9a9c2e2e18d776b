import { defineConvention } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'auth/refresh-rotation',
  summary: 'A refresh token works once: the second time it is refused.',
  why: 'A refresh token that works twice serves a thief as long as its owner, and nobody notices.',
  since: '0.2.0',
  sources: ['RFC 9700 section 4.14.2', 'RFC 6749 section 10.4', 'OWASP API2:2023'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
});
