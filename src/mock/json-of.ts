/** The JSON value of a body; `undefined` where it is none. */
export function jsonOf(body: string | Uint8Array): unknown {
  try {
    return JSON.parse(typeof body === 'string' ? body : new TextDecoder().decode(body)) as unknown;
  } catch {
    return undefined;
  }
}
