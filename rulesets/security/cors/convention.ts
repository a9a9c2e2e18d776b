import { defineConvention } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'security/cors',
  summary: 'No page of an unknown origin reads answers to the credentials of its visitors.',
  why: 'A server that lets every origin in with credentials hands the data of its users to any page they visit.',
  since: '0.1.0',
  sources: ['Fetch Standard section 3.3', 'OWASP API8:2023', 'CWE-942'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api', 'minimal'],
  owns: ['http/cors'],
});
