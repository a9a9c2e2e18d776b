import { textsNamed } from '../../../src/convention/index.ts';

/** The tokens that an answer hands out to be presented. */
export function issuedTokens(body: unknown): readonly string[] {
  return textsNamed(body, /^((access|auth|bearer|session) )?token$|^jwt$/);
}
