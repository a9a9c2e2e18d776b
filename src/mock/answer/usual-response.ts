import type { Operation, Response } from '../../contract/index.ts';

/**
 * What a valid request is answered with: the lowest success; some operations only lead elsewhere; else what is answered
 * whatever happens, else what is declared first.
 */
export function usualResponse({ success, responses }: Operation): Response | undefined {
  const all = [...responses.values()];
  const elsewhere = all.find(({ status }) => status.startsWith('3'));
  return success ?? elsewhere ?? responses.get('default') ?? all[0];
}
