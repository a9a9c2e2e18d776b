import { isLimited } from '../../../src/contract/index.ts';
import {
  addHeader,
  addResponses,
  defineConvention,
  overOperations,
} from '../../../src/convention/index.ts';

const RETRY_AFTER = {
  description: 'Seconds to wait before the next attempt.',
  schema: { type: 'integer', minimum: 0 },
};

const TOO_MANY = {
  status: 429,
  name: 'TooManyRequests',
  description: 'The rate limit is used up.',
  headers: { 'Retry-After': RETRY_AFTER },
};

export default defineConvention({
  id: 'ratelimit/429-retry-after',
  summary: 'A caller over its limit gets a 429 that says in `Retry-After` when to come back.',
  why: 'Clients that are not told how long to wait retry at once and make it worse.',
  since: '0.1.0',
  sources: ['RFC 6585 section 4', 'RFC 9110 section 10.2.3', 'OWASP API4:2023'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  lint: overOperations((operation, report, context) => {
    const limited = operation.responses.get('429');
    if (limited === undefined) {
      if (!isLimited(operation)) return;
      report(
        operation.node.child('responses') ?? operation.node,
        `${operation.id} has a rate limit but declares no response 429`,
        'Add a response `429` with the header `Retry-After`',
        {
          fix: () => ({
            edits: addResponses(context.contract, operation, [TOO_MANY]),
            review: 'Give the response the body that errors of this API have',
          }),
        },
      );
    } else if (!limited.headers.has('retry-after')) {
      report(
        limited.node,
        `Response 429 of ${operation.id} has no \`Retry-After\` header`,
        "Declare `Retry-After` under the response's `headers`",
        { fix: () => ({ edits: addHeader(limited, 'Retry-After', RETRY_AFTER) }) },
      );
    }
  }),
});
