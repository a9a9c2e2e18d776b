import { defineCheck } from '../../../convention/index.ts';
import { judgeAllow } from '../support/judge-allow.ts';
import { pathOf } from '../support/path-of.ts';

/** How a server says that it has no HEAD; the contract may have none either. */
const NO_HEAD = new Set([401, 403, 404, 405, 429, 501]);

/** What caches ask a HEAD for. */
const DESCRIBING = ['etag', 'last-modified', 'cache-control', 'vary'];

export default defineCheck({
  kind: 'property',
  runs: 1,
  // An `Allow` that is wrong with other methods is wrong with HEAD.
  unlessFound: 'http/method-not-allowed',
  inapplicable: (operation) => (operation.method === 'get' ? undefined : 'it is no GET'),
  calls: (source, operation) => source.valid(operation),
  async verify(call, api, { contract }) {
    const shown = await api.send(call);
    if (shown.status !== 200) return { inconclusive: `the GET was answered ${shown.status}` };
    const answer = await api.raw('HEAD', pathOf(call), call);
    const isDeclared = contract.at('head', call.operation.path.text) !== undefined;
    // A server without HEAD says so truly: a caller that reads `Allow` must not miss what there is.
    if (answer.status === 405 && !isDeclared && answer.headers['allow'] !== undefined) {
      return judgeAllow('head', answer, contract);
    }
    if (answer.status === 0 || (!isDeclared && NO_HEAD.has(answer.status))) return undefined;
    if (answer.status !== shown.status) {
      return {
        expected: `status ${shown.status} to HEAD as to GET`,
        actual: `status ${answer.status}`,
        answer,
      };
    }
    const [type, wanted] = [answer, shown].map(({ headers }) => headers['content-type']);
    if (type !== undefined && type !== wanted) {
      return {
        expected: `the content type of GET, \`${wanted ?? 'none'}\`, with HEAD`,
        actual: `\`${type}\``,
        cause: 'content type',
        answer,
      };
    }
    // Those that depend on the content may be left out (RFC 9110, section 9.3.2).
    const missing = DESCRIBING.find(
      (name) => shown.headers[name] !== undefined && answer.headers[name] === undefined,
    );
    if (missing === undefined) return undefined;
    return {
      expected: `the header \`${missing}\` of GET with HEAD`,
      actual: 'none',
      cause: missing,
      answer,
    };
  },
});
