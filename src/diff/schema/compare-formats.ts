import type { Difference } from './difference.ts';
import type { Shape } from './shape.ts';

/** Formats whose every value another one has too. */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  int32: ['int64'],
  float: ['double'],
  email: ['idn-email'],
  hostname: ['idn-hostname'],
  uri: ['uri-reference', 'iri', 'iri-reference'],
  url: ['uri', 'uri-reference'],
};

/** Formats that only say how a value is held, shown or typed in: they refuse nothing. */
const UNASSERTED = new Set([
  'password',
  'double',
  'int64',
  'binary',
  'markdown',
  'html',
  'textarea',
]);

/** The texts that `wide` admits and a `pattern` or `format` of `narrow` does not. */
export function compareFormats(wide: Shape, narrow: Shape): readonly Difference[] {
  const differences: Difference[] = [];
  const { pattern, format } = narrow.keywords;
  const isText = wide.types.has('string') && narrow.types.has('string');
  if (isText && typeof pattern === 'string' && wide.keywords['pattern'] !== pattern) {
    differences.push({
      aspect: 'pattern',
      keyword: 'pattern',
      detail: `a text that \`${pattern}\` does not match`,
    });
  }
  const own = wide.keywords['format'];
  const isWithin =
    own === format || (typeof own === 'string' && WITHIN[own]?.includes(String(format)));
  if (typeof format === 'string' && isWithin !== true && !UNASSERTED.has(format)) {
    differences.push({ aspect: 'format', keyword: 'format', detail: `what is no \`${format}\`` });
  }
  return differences;
}
