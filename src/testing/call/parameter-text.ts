import type { Parameter } from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';

/** Delimiters that URLs cannot hold as they are; all other styles have a comma (OpenAPI 3.1, section 4.8.12.4). */
const DELIMITERS: Readonly<Record<string, string>> = {
  spaceDelimited: '%20',
  pipeDelimited: '%7C',
};

/** Styles that write a name before each item or property when exploded. A cookie has its name once. */
const SPREADING = new Set(['form', 'matrix']);

/**
 * The name/value pairs a parameter becomes: one as a rule, one per item or property where it is exploded,
 * none for an empty list.
 *
 * @param escape applied to each name and value before delimiters are put between them
 */
export function parameterPairs(
  parameter: Parameter,
  value: unknown,
  escape: (text: string) => string = (text) => text,
): [string, string][] {
  const { style, explode } = parameter;
  if (value === undefined) return [];
  const name = escape(parameter.name);
  if (parameter.mediaType !== undefined) return [[name, escape(JSON.stringify(value))]];
  const isSpread = explode && SPREADING.has(style) && parameter.in !== 'cookie';
  const delimiter = explode && style === 'label' ? '.' : (DELIMITERS[style] ?? ',');
  if (Array.isArray(value)) {
    const items = value.map((item) => escape(scalarText(item)));
    if (items.length === 0) return [];
    return isSpread ? items.map((item) => [name, item]) : [[name, items.join(delimiter)]];
  }
  if (isRecord(value)) {
    if (style === 'deepObject') return deepPairs(name, value, escape);
    const entries = Object.entries(value).map(([key, item]): [string, string] => [
      escape(key),
      escape(scalarText(item)),
    ]);
    if (isSpread) return entries;
    const pairs = explode ? entries.map((entry) => entry.join('=')) : entries.flat();
    return [[name, pairs.join(delimiter)]];
  }
  return [[name, escape(scalarText(value))]];
}

/** `filter[a]=1`; lists, which OpenAPI leaves open, as Rails, PHP and `qs` read them: `filter[b][0]=1`. */
function deepPairs(
  name: string,
  value: Readonly<Record<string, unknown>>,
  escape: (text: string) => string,
): [string, string][] {
  return Object.entries(value).flatMap(([key, item]): [string, string][] => {
    const field = `${name}[${escape(key)}]`;
    return Array.isArray(item)
      ? item.map((part, index) => [`${field}[${index}]`, escape(scalarText(part))])
      : [[field, escape(scalarText(item))]];
  });
}

/** A path parameter as it stands in the path, percent-encoded. */
export function pathText(parameter: Parameter, value: unknown): string {
  const pairs = parameterPairs(parameter, value, encode);
  if (parameter.style === 'matrix') return pairs.map((pair) => `;${pair.join('=')}`).join('');
  const text = pairs[0]?.[1] ?? '';
  return parameter.style === 'label' ? `.${text}` : text;
}

function scalarText(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

/** Lone surrogates cannot be encoded. */
export function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
