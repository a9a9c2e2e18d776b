import { textsNamed } from '../../../src/convention/index.ts';

/** The refresh tokens that an answer hands out. */
export function refreshTokens(body: unknown): readonly string[] {
  return textsNamed(body, /^refresh token$/);
}
