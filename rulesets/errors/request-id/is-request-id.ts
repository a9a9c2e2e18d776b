import { spokenName } from '../../../src/contract/index.ts';

const ID = /\b((request|correlation|trace|flow|transaction|log) id|traceparent|cf ray)\b/;

/** Whether a header or a property of that name holds the id of a request. */
export function isRequestId(name: string): boolean {
  return ID.test(spokenName(name));
}
