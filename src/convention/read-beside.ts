import type { Contract } from '../contract/index.ts';
import type { Call } from './call.ts';
import { plainRead } from './plain-read.ts';

/**
 * The call that reads what another call is about: GET of the same path, by the same caller. `undefined` where
 * there is no such operation, or where it needs more than its path.
 */
export function readBeside(call: Call, contract: Contract): Call | undefined {
  const operation = contract.at('get', call.operation.path.text);
  const needsMore = operation?.parameters.some(
    (parameter) => parameter.required && parameter.in !== 'path',
  );
  if (operation === undefined || needsMore === true) return undefined;
  return plainRead(operation, call.path, call);
}
