import { decodeFields, decodeItems, pairUp } from './decode-list.ts';
import { decodeText, percentDecode } from './decode-text.ts';
import type { ParameterDecoding } from './decoding.ts';

/** Names and values of a query as sent, escapes untouched: a comma that was escaped does not delimit. */
export type RawQuery = readonly (readonly [name: string, value: string])[];

const DELIMITERS: Readonly<Record<string, RegExp>> = {
  form: /,/,
  spaceDelimited: /%20|\+/,
  pipeDelimited: /\||%7C/i,
};

export function readQuery(url: string): RawQuery {
  const at = url.indexOf('?');
  if (at === -1) return [];
  const text = url.slice(at + 1).split('#')[0] ?? '';
  return pairUp(
    text.split('&').filter((part) => part !== ''),
    true,
  ).map(([name, value]) => [unescape(name), value]);
}

/**
 * A query parameter, by its style (OpenAPI 3.1, section 4.8.12.3); `undefined` when the caller sent none. A
 * single value that is sent twice becomes a list, for validation to refuse.
 */
export function decodeQuery(query: RawQuery, parameter: ParameterDecoding): unknown {
  const { name, types = ['string'], style = 'form', explode = style === 'form' } = parameter;
  const sent = query.filter(([key]) => key === name).map(([, value]) => value);
  const [first] = sent;
  if (types.includes('object')) {
    const fields =
      style === 'deepObject'
        ? deepFields(query, name)
        : explode
          ? query.filter(([key]) => Object.hasOwn(parameter.properties ?? {}, key))
          : first === undefined
            ? []
            : pairUp(first.split(','), false);
    if (fields.length === 0) return undefined;
    const decoded = fields.map(([key, value]) => [unescape(key), unescape(value)] as const);
    return decodeFields(decoded, parameter);
  }
  if (first === undefined) return undefined;
  if (types.includes('array')) {
    const parts = explode ? sent : first.split(DELIMITERS[style] ?? ',');
    return decodeItems(parts.map(unescape), parameter);
  }
  if (sent.length > 1) return sent.map(unescape);
  return decodeText(unescape(first), parameter);
}

/** `filter[colour]=red` of `filter`; `filter[size][]=1` and `filter[size][0]=1` are parts of a list. */
function deepFields(query: RawQuery, name: string): (readonly [string, string])[] {
  return query
    .filter(([key]) => key.startsWith(`${name}[`) && key.endsWith(']'))
    .map(([key, value]) => [key.slice(name.length + 1, -1).replace(/\]\[\d*$/, ''), value]);
}

function unescape(text: string): string {
  return percentDecode(text.replaceAll('+', ' '));
}
