import type { Operation } from '../../../src/contract/index.ts';
import { addHeader, defineConvention, overOperations } from '../../../src/convention/index.ts';

/** Request headers by which content is negotiated (RFC 9110, section 12.5). */
const NEGOTIATED = ['Accept', 'Accept-Language', 'Accept-Encoding', 'Accept-Charset'];

export default defineConvention({
  id: 'caching/vary-key',
  summary: 'An answer that depends on request headers names them in `Vary`.',
  why: 'A cache that does not know what selects an answer gives the wrong one.',
  since: '0.1.0',
  sources: ['RFC 9110 section 12.5.5', 'RFC 9111 section 4.1'],
  severity: 'warn',
  presets: ['strict'],
  lint: overOperations((operation, report) => {
    const answer = operation.method === 'get' ? operation.responses.get('200') : undefined;
    if (answer === undefined || answer.headers.has('vary')) return;
    if (operation.cache?.scope === 'no-store') return;
    const headers = selectors(operation);
    if (headers.length === 0) return;
    const names = headers.map((name) => `\`${name}\``).join(', ');
    report(
      answer.node,
      `The answer of ${operation.id} depends on ${names}, but no \`Vary\` says so`,
      "Declare `Vary` under the response's `headers`",
      {
        fix: () => ({
          edits: addHeader(answer, 'Vary', {
            description:
              'The request headers that select the answer, and so belong to its cache key.',
            schema: { type: 'string' },
          }),
          review: `Check that the server sends \`Vary\` with ${names}`,
        }),
      },
    );
  }),
});

/** Request headers that select the answer: negotiated ones it takes, and `Accept` where it has several types. */
function selectors(operation: Operation): string[] {
  const types = operation.responses.get('200')?.content.size ?? 0;
  return NEGOTIATED.filter(
    (name) => operation.parameter('header', name) !== undefined || (name === 'Accept' && types > 1),
  );
}
