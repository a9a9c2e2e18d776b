import { cacheControl, type Operation } from '../../../src/contract/index.ts';
import { defineConvention, overOperations } from '../../../src/convention/index.ts';

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
      report(scope, `${operation.id} needs a credential, but its \`x-cache\` is public`, todo);
    }
    for (const { status, directive, node } of offers(operation)) {
      report(
        node,
        `Response ${status} of ${operation.id}, which needs a credential, is declared \`${directive}\``,
        todo,
      );
    }
  }),
});

type Offer = {
  readonly status: string;
  readonly directive: string;
  readonly node: Operation['node'];
};

/** Where answers are offered to shared caches. */
function* offers({ responses }: Operation): Generator<Offer> {
  for (const response of responses.values()) {
    for (const { node, directives } of cacheControl(response)) {
      const directive = ['public', 's-maxage'].find((name) => directives.has(name));
      const isZero = Number(directives.get('s-maxage')) === 0 && directive === 's-maxage';
      if (directive !== undefined && !isZero) yield { status: response.status, directive, node };
    }
  }
}
