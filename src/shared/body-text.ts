import { isRecord } from './is-record.ts';
import { plainText } from './plain-text.ts';

/** Separates the parts of a multipart body; too long to occur in one by chance. */
const BOUNDARY = 'specwright-8f3f1c52-part';

/** A body as text, and the media type with the parameters that reading it needs. */
export function bodyText(
  body: unknown,
  mediaType: string,
): { readonly text: string; readonly contentType: string } {
  const type = mediaType.toLowerCase().split(';')[0]?.trim() ?? '';
  if (type === 'application/x-www-form-urlencoded') {
    const fields = new URLSearchParams(fieldsOf(body).flatMap(writeParts));
    return { text: fields.toString(), contentType: mediaType };
  }
  if (type === 'multipart/form-data') {
    const parts = fieldsOf(body).map(
      ([name, value]) =>
        `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${encodeURIComponent(name)}"\r\n\r\n${plainText(value)}\r\n`,
    );
    return {
      text: `${parts.join('')}--${BOUNDARY}--\r\n`,
      contentType: `multipart/form-data; boundary=${BOUNDARY}`,
    };
  }
  const isText = typeof body === 'string' && !/[/+]json$/.test(type);
  const contentType = mediaType.includes('*') ? 'application/json' : mediaType;
  return { text: isText ? body : JSON.stringify(body), contentType };
}

function fieldsOf(body: unknown): [string, unknown][] {
  return Object.entries(isRecord(body) ? body : {}).flatMap(([name, value]) =>
    [value].flat().map((item): [string, unknown] => [name, item]),
  );
}

/** The parts of an object have their names in brackets: `card[number]`. */
function writeParts([name, value]: [string, unknown]): [string, string][] {
  if (!isRecord(value)) return [[name, plainText(value)]];
  return fieldsOf(value).flatMap(([part, inner]) => writeParts([`${name}[${part}]`, inner]));
}
