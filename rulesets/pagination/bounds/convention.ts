import type { Operation, Parameter, Schema } from '../../../src/contract/index.ts';
import {
  defineConvention,
  keywordPlace,
  overOperations,
  type Fix,
} from '../../../src/convention/index.ts';

const BOUNDS = ['default', 'minimum', 'maximum'] as const;

export default defineConvention({
  id: 'pagination/bounds',
  summary: 'The size of a page has a default, a minimum and a maximum.',
  why: 'One caller who asks for a million items slows the API down for all others.',
  since: '0.1.0',
  sources: ['OWASP API4:2023', 'Google AIP-158'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  lint: overOperations((operation, report) => {
    const size = sizeParameter(operation);
    if (size?.schema === undefined) return;
    const numbers = readNumbers(size.schema);
    const missing = BOUNDS.filter((keyword) => numbers[keyword] === undefined);
    if (missing.length === 0) return;
    const names = missing.map((keyword) => `\`${keyword}\``).join(', ');
    const { at, target } = keywordPlace(size.schema, size.node, isDedicated(size.schema));
    const isNumeric = size.schema.types.some((type) => type === 'integer' || type === 'number');
    const fix = (): Fix => ({
      edits: missing.flatMap((keyword) =>
        target === undefined
          ? []
          : [{ op: 'add', at: target, path: [keyword], value: suggested(numbers)[keyword] }],
      ),
      review: 'Check that these sizes are what the server does',
    });
    report(
      at,
      `The page size \`${size.name}\` of ${operation.id} has no ${names}`,
      `Add ${names} to its schema`,
      target === undefined || !isNumeric ? {} : { fix },
    );
  }),
});

type Numbers = Readonly<Partial<Record<(typeof BOUNDS)[number], number>>>;

function sizeParameter(operation: Operation): Parameter | undefined {
  const name = operation.pagination?.size;
  return name === undefined ? undefined : operation.parameter('query', name);
}

/** A list of values bounds the size as well. */
function readNumbers(schema: Schema): Numbers {
  const parts = [schema, ...schema.alternatives];
  const find = (...keywords: string[]): number | undefined =>
    parts
      .flatMap((part) => keywords.map((keyword) => part.keyword(keyword)))
      .find((value) => typeof value === 'number');
  const listed = (schema.values ?? []).filter((value) => typeof value === 'number');
  const numbers = {
    default: find('default'),
    minimum: find('minimum', 'exclusiveMinimum') ?? listed.at(0),
    maximum: find('maximum', 'exclusiveMaximum') ?? listed.at(-1),
  };
  return Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== undefined));
}

/** Bounds around what is there already. */
function suggested({ default: usual, minimum = 1, maximum }: Numbers): Required<Numbers> {
  const most = maximum ?? Math.max(100, usual ?? 0, minimum);
  return { minimum, maximum: most, default: usual ?? Math.min(Math.max(20, minimum), most) };
}

function isDedicated({ name }: Schema): boolean {
  return /page|size|limit/i.test(name ?? '');
}
