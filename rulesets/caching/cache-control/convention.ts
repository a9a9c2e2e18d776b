import {
  cacheControl,
  type CacheControl,
  type CachePolicy,
  type Operation,
  type Response,
} from '../../../src/contract/index.ts';
import {
  addHeader,
  defineConvention,
  overOperations,
  plainText,
  type Report,
} from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'caching/cache-control',
  summary: 'Every GET says in `Cache-Control` for how long its answer may be kept, and means it.',
  why: 'Without it each cache on the way guesses for how long an answer stays true.',
  since: '0.1.0',
  sources: ['RFC 9111 section 4.2.2', 'RFC 9111 section 5.2', 'Zalando guideline 227'],
  severity: 'warn',
  presets: ['strict'],
  lint: overOperations((operation, report) => {
    const answer = operation.method === 'get' ? operation.responses.get('200') : undefined;
    if (answer === undefined) return;
    if (answer.headers.has('cache-control')) lintAgreement(operation, answer, report);
    else lintPresence(operation, answer, report);
  }),
});

function lintPresence(operation: Operation, answer: Response, report: Report): void {
  report(
    answer.node,
    `Nobody can tell for how long the answer of ${operation.id} may be kept`,
    "Declare `Cache-Control` under the response's `headers`",
    {
      fix: () => ({
        edits: addHeader(answer, 'Cache-Control', {
          description: 'For how long, and by whom, the answer may be kept.',
          schema: { type: 'string' },
        }),
        review: 'Check that the server sends `Cache-Control`, and give an example of it',
      }),
    },
  );
}

/** `x-cache` tells a generated server what to send, and the header tells the reader: they must not differ. */
function lintAgreement({ id, node, cache }: Operation, answer: Response, report: Report): void {
  if (cache === undefined) return;
  const clashes = cacheControl(answer).map((value) => ({
    value,
    clash: disagreement(cache, value),
  }));
  // A list of what may come is right if one of it is.
  if (clashes.some(({ clash }) => clash === undefined)) return;
  const related = node.child('x-cache') ?? node;
  for (const { value, clash } of clashes) {
    const message = `\`x-cache\` has ${clash}`;
    report(
      value.node,
      `\`Cache-Control\` of ${id} is \`${plainText(value.node.value)}\`, but its ${message}`,
      'Write the same in both',
      { related: [{ at: related, message }] },
    );
  }
}

function disagreement(
  { ttl, scope }: CachePolicy,
  { directives }: CacheControl,
): string | undefined {
  const said = ['no-store', 'private', 'public'].find((name) => directives.has(name));
  if (scope !== undefined && said !== undefined && said !== scope) return `\`scope: ${scope}\``;
  const age = directives.get('max-age');
  const isStale = directives.has('no-cache') || directives.has('no-store');
  const seconds = isStale ? 0 : age === undefined ? undefined : Number(age);
  return seconds === undefined || seconds === ttl ? undefined : `\`ttl: ${ttl}\``;
}
