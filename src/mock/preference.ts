/** Which of the declared answers a request wants, from its `Prefer` header (RFC 7240). */
export interface Preference {
  readonly code?: number;
  /** Name of an example. */
  readonly example?: string;
  /** Make an answer up from the schema. */
  readonly dynamic?: boolean;
}

/** Reads `Prefer: code=404, example="none", dynamic=true`; `undefined` when it asks for none of these. */
export function readPreference(header: string | undefined): Preference | undefined {
  if (header === undefined) return undefined;
  const found = new Map<string, string>();
  for (const part of header.split(/[,;]/)) {
    const [name = '', ...rest] = part.split('=');
    const value = rest
      .join('=')
      .trim()
      .replace(/^"(.*)"$/, '$1');
    if (!found.has(name.trim().toLowerCase())) found.set(name.trim().toLowerCase(), value);
  }
  const code = found.get('code');
  const example = found.get('example');
  const preference: Preference = {
    ...(code !== undefined && /^[1-5]\d\d$/.test(code) ? { code: Number(code) } : {}),
    ...(example === undefined ? {} : { example }),
    ...(found.get('dynamic') === 'true' ? { dynamic: true } : {}),
  };
  return Object.keys(preference).length === 0 ? undefined : preference;
}
