import type { Parameter } from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';

/** What stands between the items of a list, by style (OpenAPI 3.1, section 4.8.12.3). */
const SEPARATORS: Readonly<Record<string, string>> = {
  form: ',',
  simple: ',',
  spaceDelimited: ' ',
  pipeDelimited: '|',
  label: '.',
  matrix: ';',
};

/**
 * The name/value pairs a parameter becomes: one as a rule, one per item or property where it is exploded,
 * none for an empty list. Not yet percent-encoded.
 */
export function parameterPairs(parameter: Parameter, value: unknown): [string, string][] {
  const { name, style, explode } = parameter;
  if (value === undefined) return [];
  if (parameter.mediaType !== undefined) return [[name, JSON.stringify(value)]];
  const separator = SEPARATORS[style] ?? ',';
  if (Array.isArray(value)) {
    const items = value.map(scalarText);
    if (items.length === 0) return [];
    return explode && style === 'form'
      ? items.map((item) => [name, item])
      : [[name, items.join(separator)]];
  }
  if (isRecord(value)) {
    const entries = Object.entries(value).map(([key, item]) => [key, scalarText(item)] as const);
    if (style === 'deepObject') return entries.map(([key, item]) => [`${name}[${key}]`, item]);
    if (explode && style === 'form') return entries.map(([key, item]) => [key, item]);
    const pairs = explode ? entries.map((entry) => entry.join('=')) : entries.flat();
    return [[name, pairs.join(separator)]];
  }
  return [[name, scalarText(value)]];
}

/** A path parameter as it stands in the path, percent-encoded. */
export function pathText(parameter: Parameter, value: unknown): string {
  const [pair] = parameterPairs(parameter, value);
  const text = encode(pair?.[1] ?? '');
  if (parameter.style === 'label') return `.${text}`;
  return parameter.style === 'matrix' ? `;${encode(parameter.name)}=${text}` : text;
}

function scalarText(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

/** Lone surrogates cannot be encoded. */
export function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
