import type { Schema } from '../../../src/contract/index.ts';
import { defineConvention, overOperations, STYLE } from '../../../src/convention/index.ts';
import { addCode, listCodes, type FindError } from './code-fix.ts';
import { SCREAMING_SNAKE } from './screaming-snake.ts';

export default defineConvention({
  id: 'errors/code',
  summary:
    'Every error carries a machine-readable code, and the contract lists those that can come.',
  why: 'Programs decide by the code; a sentence for people changes without notice.',
  since: '0.1.0',
  sources: ['RFC 9457 section 3.1.1 (type)', 'Google AIP-193'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  options: { envelope: STYLE.envelope },
  lint: overOperations((operation, report, context) => {
    const { options } = context;
    const find: FindCodes = CODES[String(options['envelope'])] ?? ownCodes;
    const findError = ERRORS[String(options['envelope'])];
    const isFree = options['envelope'] === 'none';
    for (const response of operation.responses.values()) {
      const body = response.json?.schema;
      if (body === undefined || !(response.isError || response.status === 'default')) continue;
      const name = `Response ${response.status} of ${operation.id}`;
      const codes = find(body);
      if (codes === undefined) continue;
      const [code] = codes;
      if (code === undefined) {
        if (isFree) continue;
        report(body.node, `${name} has no error code`, 'Give its error object a property `code`', {
          fix: findError && (() => addCode(response, context.contract, findError)),
        });
      } else if (!isFree && codes.every(({ values }) => values === undefined)) {
        report(
          code.node,
          `The code of response ${response.status} of ${operation.id} can be anything`,
          'List the possible codes as its `enum`',
          { fix: findError && (() => listCodes(code, context.contract, findError)) },
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
function ownCodes(body: Schema): readonly Schema[] {
  const errors = body.constraints('error');
  return (errors.length > 0 ? errors : [body]).flatMap((error) => error.constraints('code'));
}

/** `undefined` where something else says as much: a problem with a list of types (RFC 9457 section 3.1.1). */
type FindCodes = (body: Schema) => readonly Schema[] | undefined;

/** Where other envelopes have the code. */
const CODES: Readonly<Record<string, FindCodes | undefined>> = {
  'problem+json': (body) => {
    const codes = body.constraints('code');
    const isTyped = body.property('type')?.values !== undefined;
    return codes.length === 0 && isTyped ? undefined : codes;
  },
  jsonapi: (body) => body.property('errors')?.items?.constraints('code') ?? [],
};

/** Where a fix puts the code. What has no `error` in its envelope is no such envelope yet. */
const ERRORS: Readonly<Record<string, FindError | undefined>> = {
  'data-error-meta': (body) => body.property('error'),
  'problem+json': (body) => body,
};
