import type { MockAnswer } from '../mock-answer.ts';

/** A JSON value as an answer of the mock itself. */
export function jsonAnswer(value: unknown, status = 200, type = 'application/json'): MockAnswer {
  const headers = { 'content-type': type, 'cache-control': 'no-store' };
  return { status, headers, body: `${JSON.stringify(value, undefined, 2)}\n` };
}
