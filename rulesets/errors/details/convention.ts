import { defineConvention, overOperations } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'errors/details',
  summary: 'An error about the input names every offending field: `details: [{field, issue}]`.',
  why: 'A form can show each problem beside its field only if the answer names the fields.',
  since: '0.1.0',
  sources: ['RFC 9457 section 3 (the errors example)', 'Google AIP-193'],
  severity: 'error',
  presets: ['recommended', 'strict'],
  lint: overOperations((operation, report) => {
    for (const status of ['400', '422']) {
      const body = operation.responses.get(status)?.json?.schema;
      if (body === undefined) continue;
      const name = `Response ${status} of ${operation.id}`;
      const todo = 'Give its error an array `details` whose items require `field` and `issue`';
      const details = (body.property('error') ?? body).property('details');
      if (details === undefined) {
        report(body.node, `${name} has no \`details\``, todo);
        continue;
      }
      const item = details.items;
      const missing = ['field', 'issue'].find(
        (key) => item?.property(key) === undefined || !item.required.has(key),
      );
      if (missing === undefined) continue;
      report(
        details.node,
        `The \`details\` of response ${status} of ${operation.id} do not require \`${missing}\``,
        todo,
      );
    }
  }),
});
