import type { Operation } from '../../../src/contract/index.ts';
import { defineConvention, overContract } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'health/live-ready',
  summary: 'Being alive and being ready are two questions, and neither has a version.',
  why: 'An instance that waits for its database must get no traffic, but restarting it helps nobody.',
  since: '0.1.0',
  sources: ['Kubernetes: liveness, readiness and startup probes'],
  severity: 'warn',
  presets: ['strict', 'internal-api'],
  lint: overContract((report, { contract: { operations } }) => {
    const probes = operations.filter(({ probe }) => probe !== undefined && probe !== 'metrics');
    for (const operation of probes) {
      const version = versionOf(operation);
      if (version === undefined) continue;
      report(
        operation.node,
        `${operation.id} moves whenever the API gets another version than \`${version}\``,
        'Give its path `servers` of its own, without the version',
      );
    }
    const [first] = probes;
    const missing = (['live', 'ready'] as const).filter(
      (wanted) => !probes.some(({ probe }) => probe === wanted),
    );
    if (first === undefined || missing.length === 0) return;
    const paths = missing.map((name) => `\`GET /health/${name}\``).join(' and ');
    report(
      first.node,
      `${first.id} cannot tell an instance that is dead from one that is not ready`,
      `Add ${paths}`,
    );
  }),
});

function versionOf({ basePath, path }: Operation): string | undefined {
  return /\/(v\d+)(?=\/|$)/.exec(`${basePath}${path.text}`)?.[1];
}
