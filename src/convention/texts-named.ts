import { spokenName } from '../contract/index.ts';

/** An envelope, an object in it, and one in that. */
const DEPTH = 3;

/** Texts of a body, by what the names of their properties say: `accessToken` and `access_token` say `access token`. */
export function textsNamed(body: unknown, name: RegExp, depth = DEPTH): readonly string[] {
  if (typeof body !== 'object' || body === null || depth === 0) return [];
  return Object.entries(body).flatMap(([key, value]) => {
    if (typeof value !== 'string') return textsNamed(value, name, depth - 1);
    return value !== '' && name.test(spokenName(key)) ? [value] : [];
  });
}
