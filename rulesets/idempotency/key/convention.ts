import { defineConvention, overOperations } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'idempotency/key',
  summary:
    'A POST that creates something takes an `Idempotency-Key`, so that it can be repeated safely.',
  why: 'After a timeout the client cannot know whether it may send the request again.',
  since: '0.1.0',
  sources: ['IETF draft-ietf-httpapi-idempotency-key-header', 'RFC 9110 section 9.2.2'],
  severity: 'error',
  presets: ['recommended', 'strict'],
  lint: overOperations((operation, report) => {
    const { method, idempotency, node } = operation;
    if (idempotency === undefined) {
      const creates = method === 'post' && operation.responses.has('201');
      if (!creates || node.child('x-auth-endpoint') !== undefined) return;
      report(
        node,
        `${operation.id} creates something but takes no \`Idempotency-Key\``,
        'Add a header parameter `Idempotency-Key`',
      );
      return;
    }
    const missing = [409, 422].filter((status) => operation.response(status) === undefined);
    if (missing.length === 0) return;
    const statuses = missing.map((status) => `\`${status}\``).join(' and ');
    report(
      node.child('responses') ?? node,
      `${operation.id} takes an \`${idempotency.header}\` but declares no response ${statuses}`,
      `Add ${statuses}: 409 while the first request runs, 422 when the key comes with another body`,
    );
  }),
});
