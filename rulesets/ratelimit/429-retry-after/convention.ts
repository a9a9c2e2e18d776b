import type { Operation } from '../../../src/contract/index.ts';
import { defineConvention, overOperations } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'ratelimit/429-retry-after',
  summary: 'A caller over its limit gets a 429 that says in `Retry-After` when to come back.',
  why: 'Clients that are not told how long to wait retry at once and make it worse.',
  since: '0.1.0',
  sources: ['RFC 6585 section 4', 'RFC 9110 section 10.2.3', 'OWASP API4:2023'],
  severity: 'error',
  presets: ['recommended', 'strict'],
  lint: overOperations((operation, report) => {
    const limited = operation.responses.get('429');
    if (limited === undefined) {
      if (!isLimited(operation)) return;
      report(
        operation.node.child('responses') ?? operation.node,
        `${operation.id} has a rate limit but declares no response 429`,
        'Add a response `429` with the header `Retry-After`',
      );
    } else if (!limited.headers.has('retry-after')) {
      report(
        limited.node,
        `Response 429 of ${operation.id} has no \`Retry-After\` header`,
        "Declare `Retry-After` under the response's `headers`",
      );
    }
  }),
});

/** By `x-rate-limit`, or because its answers announce a quota (IETF draft `RateLimit`). */
function isLimited(operation: Operation): boolean {
  return (
    operation.rateLimit !== undefined ||
    operation.success?.headers.has('ratelimit') === true ||
    operation.success?.headers.has('ratelimit-policy') === true
  );
}
