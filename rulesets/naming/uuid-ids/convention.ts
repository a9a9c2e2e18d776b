import type { Schema } from '../../../src/contract/index.ts';
import {
  defineConvention,
  eachReadable,
  overContract,
  words,
  type Fix,
  type Report,
} from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'naming/uuid-ids',
  summary: 'An identifier (`id`, `order_id`) is a UUID and says so by its `format`.',
  why: 'An id that counts up tells how many there are and lets anybody try the next.',
  since: '0.1.0',
  sources: ['RFC 9562', 'OWASP API1:2023'],
  severity: 'warn',
  presets: ['strict'],
  heldBy: ['response/body'],
  options: {
    formats: {
      type: 'array',
      description: 'The formats an identifier may have; the first is proposed.',
      default: ['uuid'],
      items: { type: 'string' },
    },
  },
  lint: overContract((report, { contract, options }) => {
    const formats = options['formats'] as readonly string[];
    eachReadable(contract.propertyUses, ({ name, schema, owner }) => {
      lintId(name, `The property \`${name}\` of ${owner.name}`, schema, formats, report);
    });
    eachReadable(contract.operations, ({ parameters, path }) => {
      for (const { name, in: location, schema } of parameters) {
        if (location !== 'path' || schema === undefined) continue;
        lintId(name, `The path parameter \`${name}\` of ${path.text}`, schema, formats, report);
      }
    });
  }),
});

function lintId(
  name: string,
  what: string,
  schema: Schema,
  formats: readonly string[],
  report: Report,
): void {
  if (!isOwnId(name)) return;
  const [format = 'uuid'] = formats;
  for (const alternative of schema.alternatives) {
    if (!alternative.types.includes('string') || isSaid(alternative, formats)) continue;
    report(
      alternative.node,
      `${what} has no \`format\` of an identifier`,
      `Add \`format: ${format}\``,
      {
        fix: fixOf(alternative, format),
      },
    );
  }
}

/** Names that other systems give, or standards whose values are no UUIDs: tracing, OAuth clients. */
const FOREIGN = new Set('client correlation external request span trace'.split(' '));

function isOwnId(name: string): boolean {
  if (!/id$/i.test(name)) return false;
  const parts = words(name);
  return parts.at(-1) === 'id' && !parts.slice(0, -1).some((word) => FOREIGN.has(word));
}

/** A value whose form is told some other way is not a UUID on purpose. */
function isSaid(schema: Schema, formats: readonly string[]): boolean {
  const format = schema.keyword('format');
  return (
    (typeof format === 'string' && formats.includes(format)) ||
    typeof schema.keyword('pattern') === 'string' ||
    schema.values !== undefined
  );
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** None where an example shows that the ids of today are something else. */
function fixOf(schema: Schema, format: string): (() => Fix) | undefined {
  const at = schema.node.resolve();
  const examples = [schema.keyword('example'), schema.keyword('default')].filter(
    (value) => value !== undefined,
  );
  const fits = examples.every((value) => format !== 'uuid' || UUID.test(String(value)));
  if (!fits || at.property('format') !== undefined) return undefined;
  return () => ({
    edits: [{ op: 'add', at, path: ['format'], value: format }],
    review: `Check that every id is a ${format}`,
  });
}
