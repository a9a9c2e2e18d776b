import type { Schema } from '../../../src/contract/index.ts';
import { defineConvention, overOperations, STYLE } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'errors/details',
  summary: 'An error about the input names every offending field: `details: [{field, issue}]`.',
  why: 'A form can show each problem beside its field only if the answer names the fields.',
  since: '0.1.0',
  sources: ['RFC 9457 section 3 (the errors example)', 'Google AIP-193'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  options: { envelope: STYLE.envelope },
  lint: overOperations((operation, report, { options }) => {
    const style = STYLES[String(options['envelope'])];
    if (style === undefined) return;
    for (const status of ['400', '422']) {
      const body = operation.responses.get(status)?.json?.schema;
      if (body === undefined) continue;
      const { list, keys } = style;
      const details = list(body);
      if (details === undefined) {
        report(body.node, `Response ${status} of ${operation.id} has no ${style.name}`, style.todo);
        continue;
      }
      const item = details.items;
      // Each alternative names the field in its own way: one of them is enough.
      const missing = keys.find((names) => names.every((key) => item?.property(key) === undefined));
      const optional = style.isStrict
        ? keys.find((names) => !names.some((key) => item?.required.has(key) === true))
        : undefined;
      const fault = missing ?? optional;
      if (fault === undefined) continue;
      report(
        details.node,
        `The ${style.name} of response ${status} of ${operation.id} do not require \`${fault[0]}\``,
        style.todo,
      );
    }
  }),
});

interface DetailsStyle {
  readonly name: string;
  readonly list: (body: Schema) => Schema | undefined;
  /** What an item must have; several names are alternatives. */
  readonly keys: readonly (readonly string[])[];
  /** Whether that is required of every item. */
  readonly isStrict: boolean;
  readonly todo: string;
}

/** How each envelope names fields; of `none`, nothing is asked. */
const STYLES: Readonly<Record<string, DetailsStyle | undefined>> = {
  'data-error-meta': {
    name: '`details`',
    list: (body) => (body.property('error') ?? body).property('details'),
    keys: [['field'], ['issue']],
    isStrict: true,
    todo: 'Give its error an array `details` whose items require `field` and `issue`',
  },
  'problem+json': {
    name: '`errors`',
    list: (body) => body.property('errors') ?? body.property('details'),
    keys: [
      ['pointer', 'field', 'parameter', 'name'],
      ['detail', 'issue', 'reason', 'message'],
    ],
    isStrict: false,
    todo: 'Give it an array `errors` whose items have `pointer` and `detail` (RFC 9457 section 3)',
  },
  jsonapi: {
    name: '`errors`',
    list: (body) => body.property('errors'),
    keys: [['source'], ['detail', 'title']],
    isStrict: false,
    todo: 'Give the items of `errors` a `source` with a `pointer`, and a `detail`',
  },
};
