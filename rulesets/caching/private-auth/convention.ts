import { cacheControl, type Operation } from '../../../src/contract/index.ts';
import { defineConvention, overOperations, plainText } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'caching/private-auth',
  summary: 'Answers to authenticated calls are not offered to caches that several people share.',
  why: 'A shared cache would hand the answer of one caller to the next.',
  since: '0.1.0',
  sources: ['RFC 9111 section 3.5', 'RFC 9111 section 5.2.2.9', 'OWASP API8:2023'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  lint: overOperations((operation, report) => {
    if (!operation.isProtected) return;
    const todo = 'Write `private`, or `no-store`';
    const scope = operation.node.get('x-cache', 'scope');
    if (scope?.value === 'public') {
      report(scope, `${operation.id} needs a credential, but its \`x-cache\` is public`, todo, {
        fix: () => ({ edits: [{ op: 'set', at: scope, value: 'private' }], review: REVIEW }),
      });
    }
    for (const { status, directive, node, text } of offers(operation)) {
      report(
        node,
        `Response ${status} of ${operation.id}, which needs a credential, is declared \`${directive}\``,
        todo,
        {
          fix: () => ({ edits: [{ op: 'set', at: node, value: toPrivate(text) }], review: REVIEW }),
        },
      );
    }
  }),
});

const REVIEW = 'Check that the server sends the same';

/** Directives that keep an answer from shared caches. */
const KEPT = ['private', 'no-store'];

type Offer = {
  readonly status: string;
  readonly directive: string;
  readonly node: Operation['node'];
  readonly text: string;
};

/** Where answers are offered to shared caches. A list of what may come (`public`, `private` …) offers nothing. */
function* offers({ responses }: Operation): Generator<Offer> {
  for (const response of responses.values()) {
    const values = cacheControl(response);
    const isKept = values.some(({ directives }) => KEPT.some((name) => directives.has(name)));
    for (const { node, directives } of isKept ? [] : values) {
      const directive = ['public', 's-maxage'].find((name) => directives.has(name));
      if (directive !== undefined)
        yield { status: response.status, directive, node, text: plainText(node.value) };
    }
  }
}

/** The value of a `Cache-Control` for the caller's own cache alone. */
function toPrivate(text: string): string {
  const kept = text.split(',').map((part) => part.trim());
  return ['private', ...kept.filter((part) => !/^(public|s-maxage\b)/i.test(part))].join(', ');
}
