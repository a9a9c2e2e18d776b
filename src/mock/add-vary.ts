import type { MockAnswer } from './mock-answer.ts';

/** Names request headers on which an answer depends, beside those it names already (RFC 9110, section 12.5.5). */
export function addVary(headers: MockAnswer['headers'], names: string): MockAnswer['headers'] {
  const { vary } = headers;
  return { ...headers, vary: vary === undefined ? names : `${vary}, ${names}` };
}
