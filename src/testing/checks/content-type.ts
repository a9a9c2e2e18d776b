import { defineCheck } from '../../convention/index.ts';

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
    // It never has a body (RFC 9110, section 15.4.5), and `default` may be all that the contract has for it.
    if (status === 304 && body === undefined) return undefined;
    const received = essence(headers['content-type'] ?? '');
    const declared = [...response.content.keys()].map(essence);
    if (declared.length === 0) {
      return body === undefined
        ? undefined
        : { expected: `no body with ${status}`, actual: `one of type \`${received}\``, answer };
    }
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

/** A media type without its parameters, in lower case (RFC 9110, section 8.3.1). */
function essence(mediaType: string): string {
  return (mediaType.split(';')[0] ?? '').trim().toLowerCase();
}

function covers(range: string, type: string): boolean {
  if (range === '*/*' || range === type) return true;
  return range.endsWith('/*') && type.startsWith(range.slice(0, -1));
}
