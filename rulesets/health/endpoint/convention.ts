import type { Operation } from '../../../src/contract/index.ts';
import { defineConvention, overContract, type Fix } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'health/endpoint',
  summary: 'The service can be asked, without a credential, whether it is in good health.',
  why: 'What runs the service cannot tell a dead instance from an idle one.',
  since: '0.1.0',
  sources: [
    'Microservices patterns: Health Check API',
    'Kubernetes: liveness, readiness and startup probes',
  ],
  severity: 'warn',
  presets: ['strict', 'internal-api'],
  heldBy: ['health/live-ready'],
  lint: overContract((report, { contract: { operations, document } }) => {
    const probes = operations.filter(({ probe }) => probe !== undefined && probe !== 'metrics');
    for (const { id, node, isProtected } of probes) {
      if (!isProtected) continue;
      const own = node.child('security');
      report(
        own ?? node,
        `${id} needs a credential, which whatever runs the service has not`,
        'Declare `security: []` on it',
        // Where it asks for one itself, somebody has meant it.
        own === undefined ? { fix: () => openTo(node) } : {},
      );
    }
    if (probes.length > 0 || operations.length === 0) return;
    report(
      document.node.child('paths') ?? document.node,
      'No operation says whether the service is in good health',
      'Add `GET /health/live` and `GET /health/ready`, without `security` and outside the version',
    );
  }),
});

function openTo(node: Operation['node']): Fix {
  return {
    edits: [{ op: 'add', at: node, path: ['security'], value: [], before: 'responses' }],
    review: 'Check that its answer tells strangers nothing but good or bad',
  };
}
