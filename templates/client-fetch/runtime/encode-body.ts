import { queryParameter, type ParameterStyle } from './serialize-parameter.ts';

/** What `fetch` takes as a body. */
type Body = NonNullable<RequestInit['body']>;

/**
 * A body in the form its media type has, and the `Content-Type` to send; none where `fetch` makes it itself.
 * Strings, bytes and forms that the caller has already encoded are sent as they are.
 */
export function encodeBody(
  body: unknown,
  mediaType = 'application/json',
  styles: Readonly<Record<string, ParameterStyle>> = {},
): { readonly body: Body; readonly contentType?: string } {
  const isJson = /[/+]json\s*(;|$)/i.test(mediaType);
  if (body instanceof FormData) return { body };
  if (body instanceof URLSearchParams) return { body };
  if (mediaType.startsWith('multipart/form-data')) return { body: toFormData(body) };
  if (mediaType.startsWith('application/x-www-form-urlencoded')) {
    return { body: urlencoded(body, styles), contentType: mediaType };
  }
  if (!isJson && isRaw(body)) return { body, contentType: mediaType };
  return { body: isJson ? JSON.stringify(body) : text(body), contentType: mediaType };
}

/** Whether a body can be sent a second time: a stream is gone once it was read. */
export function isRepeatable(body: unknown): boolean {
  return !(body instanceof ReadableStream);
}

function isRaw(body: unknown): body is Body {
  return (
    typeof body === 'string' ||
    body instanceof Blob ||
    body instanceof ArrayBuffer ||
    ArrayBuffer.isView(body) ||
    body instanceof ReadableStream
  );
}

/** Objects are JSON unless a style says otherwise (OpenAPI 3.1, section 4.8.15.1). */
function urlencoded(body: unknown, styles: Readonly<Record<string, ParameterStyle>>): string {
  const pairs = Object.entries(body ?? {}).flatMap(([name, value]: [string, unknown]) => {
    if (value === undefined) return [];
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return queryParameter(name, value, styles[name] ?? (isObject ? { json: true } : {}));
  });
  return pairs.join('&');
}

/** Blobs become files; every other value is text, objects as JSON (OpenAPI 3.1, section 4.8.15.1). */
function toFormData(body: unknown): FormData {
  const form = new FormData();
  for (const [name, value] of fields(body)) {
    form.append(name, value instanceof Blob ? value : text(value));
  }
  return form;
}

/** Fields by name, an array once per item. */
function fields(body: unknown): [string, unknown][] {
  return Object.entries(body ?? {})
    .flatMap(([name, value]: [string, unknown]): [string, unknown][] =>
      Array.isArray(value) ? value.map((item) => [name, item]) : [[name, value]],
    )
    .filter(([, value]) => value !== undefined);
}

function text(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
