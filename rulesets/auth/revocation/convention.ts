import { defineConvention } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'auth/revocation',
  summary: 'Signing out ends the session: its token is refused from then on.',
  why: 'A token that outlives its session serves whoever has copied it, and nobody can stop that.',
  since: '0.2.0',
  sources: ['RFC 7009 section 2', 'OWASP ASVS 5.0 section 7.4.1', 'OWASP API2:2023', 'CWE-613'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  options: {
    denylist: {
      description: 'Whether JWTs end with their session too, and not only when their time is over.',
      type: 'boolean',
      default: false,
    },
  },
});
