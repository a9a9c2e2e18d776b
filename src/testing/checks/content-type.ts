import { covers, defineCheck, essence } from '../../convention/index.ts';

/** Statuses without content, whatever is declared (RFC 9110, section 6.4.1). */
const BODILESS = new Set([204, 205, 304]);

export default defineCheck({
  kind: 'answer',
  inapplicable: (operation) =>
    [...operation.responses.values()].some((response) => response.content.size > 0)
      ? undefined
      : 'it declares no content',
  verify(answer) {
    const { call, status, headers, body } = answer;
    const response = call.operation.response(status);
    if (response === undefined || status === 0 || call.operation.method === 'head')
      return undefined;
    const received = essence(headers['content-type'] ?? '');
    const declared = [...response.content.keys()].map(essence);
    // Errors of which a contract has no more than a description have bodies all the same; some statuses never have one.
    if (declared.length === 0 || BODILESS.has(status)) return undefined;
    if (body === undefined) {
      return { expected: `a body with ${status}`, actual: 'none', answer };
    }
    return declared.some((type) => covers(type, received))
      ? undefined
      : {
          expected: `content type ${declared.map((type) => `\`${type}\``).join(' or ')} with ${status}`,
          actual: received === '' ? 'none' : `\`${received}\``,
          answer,
        };
  },
});
