import { decodeFields, decodeItems, pairUp } from './decode-list.ts';
import { decodeText } from './decode-text.ts';
import type { ParameterDecoding } from './decoding.ts';

/**
 * A value in a path segment or a header: styles `simple` (`a,b`), `label` (`.a.b`) and `matrix`
 * (`;name=a;name=b`) of OpenAPI 3.1, section 4.8.12.3.
 *
 * @param unescape undoes the escapes of a part, once delimiters have been found
 */
export function decodeSimple(
  text: string,
  parameter: ParameterDecoding,
  unescape: (part: string) => string,
): unknown {
  const { types = ['string'], style = 'simple', explode = false, name } = parameter;
  const isObject = types.includes('object');
  const plain = stripPrefix(text, style, name, explode && isObject);
  if (!isObject && !types.includes('array')) return decodeText(unescape(plain), parameter);
  const delimiter = explode && style !== 'simple' ? (style === 'label' ? '.' : ';') : ',';
  const parts = plain.split(delimiter).map((part) => part.trim());
  if (isObject) {
    const pairs = pairUp(parts, explode).map(
      ([key, value]) => [unescape(key), unescape(value)] as const,
    );
    return decodeFields(pairs, parameter);
  }
  const prefix = style === 'matrix' && explode ? `${name}=` : '';
  const values = parts.map((part) => (part.startsWith(prefix) ? part.slice(prefix.length) : part));
  return decodeItems(values.map(unescape), parameter);
}

function stripPrefix(text: string, style: string, name: string, isSpread: boolean): string {
  if (style === 'label') return text.replace(/^\./, '');
  if (style !== 'matrix') return text;
  const prefix = isSpread ? ';' : `;${name}=`;
  return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}
