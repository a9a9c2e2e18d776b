import { defineConvention } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'security/injection',
  summary: 'What is sent as text is never run.',
  why: 'A text that becomes part of a query, a command or a template does what its sender wants.',
  since: '0.1.0',
  sources: ['OWASP API8:2023', 'CWE-74', 'CWE-89'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api', 'minimal'],
  owns: ['http/injection'],
  heldBy: ['http/malformed-input'],
});
