import { spokenName, type Schema } from '../../../src/contract/index.ts';

export interface ProposedBounds {
  readonly maxLength: number;
  readonly maxItems: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** Prose that people write, told by the name it goes by. */
const PROSE =
  /\b(description|text|body|content|message|comment|notes?|summary|instructions?|prompt)$/;

/** Formats with a limit of their own: RFC 5321 section 4.5.3.1 for addresses, what browsers take for URLs. */
const FORMATS: ReadonlyMap<unknown, number> = new Map([
  ['email', 254],
  ['idn-email', 254],
  ['uri', 2048],
  ['url', 2048],
  ['uri-reference', 2048],
  ['byte', 1_000_000],
]);

/** Bounds that hardly refuse a value which was meant to be taken, and still are bounds. */
export function proposedBounds(schema: Schema, name: string): ProposedBounds {
  const format = schema.keyword('format');
  const isSmall = format === 'int32';
  const usual = FORMATS.get(format) ?? (PROSE.test(spokenName(name)) ? 10_000 : 255);
  return {
    maxLength: Math.max(usual, 2 * atLeast(schema, 'minLength'), 2 * longest(schema)),
    maxItems: Math.max(100, 2 * atLeast(schema, 'minItems')),
    minimum: isSmall ? -2_147_483_648 : Number.MIN_SAFE_INTEGER,
    maximum: isSmall ? 2_147_483_647 : Number.MAX_SAFE_INTEGER,
  };
}

function atLeast(schema: Schema, keyword: string): number {
  const value = schema.keyword(keyword);
  return typeof value === 'number' && Number.isInteger(value) ? value : 0;
}

/** What the contract itself gives as a value stays valid. */
function longest(schema: Schema): number {
  const several = schema.keyword('examples');
  const values: unknown[] = [
    schema.keyword('default'),
    schema.keyword('example'),
    ...(Array.isArray(several) ? (several as unknown[]) : []),
  ];
  return Math.max(0, ...values.map((value) => (typeof value === 'string' ? value.length : 0)));
}
