import { spokenName } from '../../../src/contract/index.ts';

const TOKEN = /^((access|auth|bearer|session) )?token$|^jwt$/;

/** An envelope, and an object in it. */
const DEPTH = 3;

/** The tokens that an answer hands out to be presented, as the names of its properties tell. */
export function issuedTokens(body: unknown, depth = DEPTH): readonly string[] {
  if (typeof body !== 'object' || body === null || depth === 0) return [];
  return Object.entries(body).flatMap(([name, value]) => {
    if (typeof value !== 'string') return issuedTokens(value, depth - 1);
    return value !== '' && TOKEN.test(spokenName(name)) ? [value] : [];
  });
}
