import type { Convention } from './convention.ts';

/** Declares a convention. */
export function defineConvention(convention: Convention): Convention {
  return convention;
}
