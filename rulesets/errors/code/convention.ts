import type { Schema } from '../../../src/contract/index.ts';
import { defineConvention, overOperations } from '../../../src/convention/index.ts';

const SCREAMING_SNAKE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

export default defineConvention({
  id: 'errors/code',
  summary:
    'Every error carries a machine-readable code, and the contract lists those that can come.',
  why: 'Programs decide by the code; a sentence for people changes without notice.',
  since: '0.1.0',
  sources: ['RFC 9457 section 3.1.1 (type)', 'Google AIP-193'],
  severity: 'error',
  presets: ['recommended', 'strict'],
  lint: overOperations((operation, report) => {
    for (const response of operation.responses.values()) {
      const body = response.json?.schema;
      if (body === undefined || !(response.isError || response.status === 'default')) continue;
      const name = `Response ${response.status} of ${operation.id}`;
      const codes = codeSchemas(body);
      const [code] = codes;
      if (code === undefined) {
        report(body.node, `${name} has no error code`, 'Give its error object a property `code`');
      } else if (codes.every(({ values }) => values === undefined)) {
        report(
          code.node,
          `The code of response ${response.status} of ${operation.id} can be anything`,
          'List the possible codes as its `enum`',
        );
      }
      for (const { node, values } of codes) {
        const odd = values?.find((value) => !SCREAMING_SNAKE.test(String(value)));
        if (odd === undefined) continue;
        report(
          node,
          `${name} has the code ${JSON.stringify(odd)}`,
          'Write codes in SCREAMING_SNAKE case, such as `ORDER_NOT_FOUND`',
        );
      }
    }
  }),
});

/** The schemas of the code: a response may narrow the catalogue of a shared envelope by `allOf`. */
function codeSchemas(body: Schema): readonly Schema[] {
  const errors = body.constraints('error');
  return (errors.length > 0 ? errors : [body]).flatMap((error) => error.constraints('code'));
}
