import { defineConvention } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'idempotency/methods',
  summary: 'A PUT or DELETE that comes twice has the effect of one.',
  why: 'Whatever repeats requests, a proxy or a client library, relies on the method to tell what may be repeated.',
  since: '0.1.0',
  sources: ['RFC 9110 section 9.2.2'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api', 'minimal'],
  owns: ['resource/idempotent-put'],
  heldBy: ['resource/use-after-delete'],
});
