/** Statuses that have no body (RFC 9110, section 15). */
const BODYLESS = new Set([204, 205, 304]);

/**
 * The body of a response: JSON parsed, text as a string, anything else as a Blob, `undefined` without one.
 *
 * @throws {SyntaxError} when a success says it is JSON and is not
 */
export async function parseBody(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (BODYLESS.has(response.status) || response.body === null) return undefined;
  if (/^[^;]*[/+]json\s*(;|$)/i.test(type)) {
    const text = await response.text();
    if (text.trim() === '') return undefined;
    try {
      return JSON.parse(text) as unknown;
    } catch (error) {
      // What a gateway writes into an error is of use even where it is not what it claims to be.
      if (response.ok) throw error;
      return text;
    }
  }
  if (type === '' || /^text\/|[/+]xml\s*(;|$)/i.test(type)) {
    const text = await response.text();
    return text === '' && type === '' ? undefined : text;
  }
  return response.blob();
}
