import type { ProblemResult } from './result.ts';

/** A header field holds one short line of ASCII. */
const MOST_LETTERS = 500;

/** What went wrong, for an error that the contract gives no body to say it in. */
export function reasonHeader({ cause, message }: ProblemResult): Record<string, string> {
  const issues = cause.issues.map((issue) => `${issue.in} ${issue.pointer} ${issue.message}`);
  const text = [message, ...issues].join(' ').replaceAll(/[^\x20-\x7e]/g, '?');
  return { 'x-reason': text.slice(0, MOST_LETTERS) };
}
