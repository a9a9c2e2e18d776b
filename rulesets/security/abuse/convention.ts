import { isAuthEndpoint, spokenName, type Operation } from '../../../src/contract/index.ts';
import { defineConvention, overOperations } from '../../../src/convention/index.ts';

const EXTENSION = 'x-rate-limit';

export default defineConvention({
  id: 'security/abuse',
  summary: 'Operations that invite abuse, such as signing in, have a rate limit.',
  why: 'Without a limit a program tries a million passwords, or orders a million exports.',
  since: '0.1.0',
  sources: ['OWASP API6:2023', 'OWASP API2:2023', 'OWASP API4:2023'],
  severity: 'warn',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  heldBy: ['ratelimit/429-retry-after'],
  options: {
    costly: {
      type: 'array',
      description: 'Words with which the last segment of the path of a costly POST begins or ends.',
      default: ['export', 'import', 'bulk', 'batch'],
      items: { type: 'string' },
    },
  },
  lint: overOperations((operation, report, { options }) => {
    if (isLimited(operation)) return;
    const reason = isAuthEndpoint(operation)
      ? 'lets callers try credentials'
      : isCostly(operation, options['costly'])
        ? 'costs much to answer'
        : undefined;
    if (reason === undefined) return;
    report(
      operation.node,
      `${operation.id} ${reason} and has no rate limit`,
      `Add \`${EXTENSION}\`, or a response \`429\``,
      {
        fix: () => ({
          edits: [
            {
              op: 'add',
              at: operation.node,
              path: [EXTENSION],
              value: { policy: 'sensitive', limit: 10, window: 60, key: ['ip', 'credential'] },
              before: 'responses',
            },
          ],
          review: `Choose how often ${operation.id} may be called`,
        }),
      },
    );
  }),
});

function isLimited({ rateLimit, responses }: Operation): boolean {
  return (
    rateLimit !== undefined ||
    responses.has('429') ||
    [...responses.values()].some(
      ({ headers }) => headers.has('ratelimit') || headers.has('ratelimit-policy'),
    )
  );
}

function isCostly({ method, path }: Operation, costly: unknown): boolean {
  if (method !== 'post' || !Array.isArray(costly)) return false;
  const named = spokenName(path.segments.at(-1) ?? '').split(' ');
  return costly.some((word) => word === named.at(0) || word === named.at(-1));
}
