import { defineConvention, overOperations } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'metrics/exposition',
  summary: 'Metrics of the service can be read by a scraper, and not by everybody.',
  why: 'Metrics tell an attacker what the service is made of, how busy it is and what fails.',
  since: '0.1.0',
  sources: [
    'Prometheus text format 0.0.4',
    'OpenMetrics 1.0',
    'OWASP API8:2023',
    'OWASP API9:2023',
  ],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  lint: overOperations((operation, report) => {
    if (operation.probe !== 'metrics' || operation.isProtected) return;
    // Metrics in JSON are as often the product: figures about what callers keep here.
    if (operation.success?.json !== undefined) return;
    report(
      operation.node.child('security') ?? operation.node,
      `${operation.id} shows the metrics of the service to everybody`,
      'Require a credential in its `security`, or leave it out of this description',
    );
  }),
});
