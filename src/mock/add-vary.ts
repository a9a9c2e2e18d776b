import type { MockAnswer } from './mock-answer.ts';

/** Names request headers on which an answer depends, beside those it names already (RFC 9110, section 12.5.5). */
export function addVary(
  headers: MockAnswer['headers'],
  names: readonly string[],
): MockAnswer['headers'] {
  const told = headers['vary']?.split(/\s*,\s*/) ?? [];
  const known = new Set(told.map((name) => name.toLowerCase()));
  const missing = names.filter((name) => !known.has(name.toLowerCase()));
  return missing.length === 0 ? headers : { ...headers, vary: [...told, ...missing].join(', ') };
}
