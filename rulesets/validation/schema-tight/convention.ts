import type { Schema, SchemaUse } from '../../../src/contract/index.ts';
import { defineConvention, overSchemas, type Fix } from '../../../src/convention/index.ts';
import { proposedBounds } from './proposed-bounds.ts';

export default defineConvention({
  id: 'validation/schema-tight',
  summary: 'Every string, number and array that a request may carry is bounded.',
  why: 'A value without bounds is one by which a caller can exhaust memory, storage or time.',
  since: '0.1.0',
  sources: ['OWASP API4:2023', 'JSON Schema 2020-12 Validation section 6'],
  severity: 'warn',
  presets: ['strict', 'public-api'],
  heldBy: ['validation/before-handler'],
  options: {
    responses: {
      type: 'boolean',
      description: 'Whether what only responses carry must be bounded too.',
      default: false,
    },
  },
  lint: overSchemas((use, report, { options }) => {
    const { schema, name, directions } = use;
    if (options['responses'] !== true && !directions.has('request')) return;
    for (const { types, measure, todo, missing } of KINDS) {
      if (!types.some((type) => schema.types.includes(type))) continue;
      const keywords = missing(schema);
      if (keywords.length === 0) continue;
      report(schema.node, `Nothing bounds the ${measure} of ${name}`, todo(keywords), {
        fix: () => fix(use, keywords),
      });
    }
  }),
});

interface Kind {
  readonly types: readonly string[];
  readonly measure: string;
  readonly todo: (keywords: readonly string[]) => string;
  /** The keywords that would bound a schema. */
  readonly missing: (schema: Schema) => readonly string[];
}

const KINDS: readonly Kind[] = [
  {
    types: ['string'],
    measure: 'length',
    todo: () => 'Add `maxLength`, or say by `pattern`, `enum` or `format` what the text is',
    missing: (schema) => (isBoundedText(schema) ? [] : ['maxLength']),
  },
  {
    types: ['integer', 'number'],
    measure: 'value',
    todo: (keywords) => `Add ${keywords.map((keyword) => `\`${keyword}\``).join(' and ')}`,
    missing: (schema) =>
      isListed(schema)
        ? []
        : (
            [
              ['minimum', 'exclusiveMinimum'],
              ['maximum', 'exclusiveMaximum'],
            ] as const
          )
            .filter((bounds) => bounds.every((name) => typeof schema.keyword(name) !== 'number'))
            .map(([bound]) => bound),
  },
  {
    types: ['array'],
    measure: 'number of items',
    todo: () => 'Add `maxItems`',
    missing: (schema) =>
      typeof schema.keyword('maxItems') === 'number' || isListed(schema) ? [] : ['maxItems'],
  },
];

/** Formats whose values have a greatest length by definition. A binary body is bounded by its operation. */
const SHORT = /^(uuid|date|date-time|time|duration|ipv4|ipv6|hostname|idn-hostname|binary)$/;

function isBoundedText(schema: Schema): boolean {
  const format = schema.keyword('format');
  return (
    typeof schema.keyword('maxLength') === 'number' ||
    typeof schema.keyword('pattern') === 'string' ||
    (typeof format === 'string' && SHORT.test(format)) ||
    typeof schema.keyword('contentMediaType') === 'string' ||
    isListed(schema)
  );
}

/** Branches are looked at on their own; a schema that is nothing but them has no bounds to add. */
function isListed(schema: Schema): boolean {
  return schema.values !== undefined || schema.variants.length > 0;
}

function fix({ schema, property, parameter }: SchemaUse, keywords: readonly string[]): Fix {
  const node = schema.node.resolve();
  const bounds = proposedBounds(schema, property ?? parameter?.name ?? '');
  return {
    edits: keywords.map((keyword) => ({
      op: 'add',
      at: node,
      path: [keyword],
      value: bounds[keyword as keyof typeof bounds],
    })),
    review: `Choose what ${keywords.map((keyword) => `\`${keyword}\``).join(' and ')} really must be`,
  };
}
