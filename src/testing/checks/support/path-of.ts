import type { Call } from '../../../convention/index.ts';
import { expandPath } from '../../call/serialize-call.ts';

/** The path a call goes to, below where the server is mounted. */
export function pathOf(call: Call): string {
  return `${call.operation.basePath}${expandPath(call)}`;
}
