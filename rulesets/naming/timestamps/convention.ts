import type { Schema, SchemaUse } from '../../../src/contract/index.ts';
import { defineConvention, overSchemas, type Report } from '../../../src/convention/index.ts';
import { isMoment } from './is-moment.ts';
import { isSaid } from './is-said.ts';

type Options = Readonly<Record<string, unknown>>;

export default defineConvention({
  id: 'naming/timestamps',
  summary:
    'A moment in time (`created_at`, `start_time`, `timestamp`) is a `date-time` string, in UTC.',
  why: 'A number may be seconds or milliseconds, and a free string may lack its time zone.',
  since: '0.1.0',
  sources: [
    'RFC 3339 section 5.6',
    'Google AIP-142',
    'Zalando RESTful API Guidelines rules 169 and 235',
  ],
  severity: 'warn',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  options: {
    numbers: {
      type: 'boolean',
      description: 'Whether numbers, counted from 1970, may be moments too.',
      default: false,
    },
  },
  lint: overSchemas((owner, report, { options }) => {
    for (const [name, schema] of owner.schema.properties) {
      if (isMoment(name)) lintMoment(name, schema, owner, report, options);
    }
  }),
});

function lintMoment(
  name: string,
  schema: Schema,
  owner: SchemaUse,
  report: Report,
  options: Options,
): void {
  for (const alternative of schema.alternatives) {
    const isText = alternative.types.includes('string');
    const isNumber = ['integer', 'number'].some((type) => alternative.types.includes(type));
    if (isText ? isSaid(alternative) : !isNumber || allowsNumber(alternative, options)) continue;
    const at = alternative.node.resolve();
    report(
      at,
      `The moment \`${name}\` of ${owner.name} is a ${isText ? 'string of no format' : 'number'}`,
      isText ? 'Add `format: date-time`' : 'Make it a `string` of `format: date-time`',
      {
        fix: isText
          ? () => ({
              edits: [{ op: 'add', at, path: ['format'], value: 'date-time' }],
              review: 'Check that every value is written as RFC 3339 says: 2026-01-31T09:30:00Z',
            })
          : undefined,
      },
    );
  }
}

/** A number that says by its format what it counts can be read. */
function allowsNumber(schema: Schema, options: Options): boolean {
  return options['numbers'] === true || /unix|epoch/i.test(String(schema.keyword('format')));
}
