import { errorCodes, type Operation } from '../../../src/contract/index.ts';
import { defineClient } from '../../../src/convention/index.ts';
import { errorCode } from './client.runtime.ts';

export default defineClient({
  slot: 'error',
  step: errorCode,
  config(operation) {
    const response = errors(operation).find((error) => errorCodes(error).length > 0);
    if (response === undefined) return undefined;
    return { seat: response.json?.schema?.property('error') === undefined ? null : 'error' };
  },
  effects: (operation) => ({ codes: errors(operation).flatMap((error) => errorCodes(error)) }),
});

function errors(operation: Operation) {
  return [...operation.responses.values()].filter((response) => !response.isSuccess);
}
