import { errorCodes } from '../../../src/contract/index.ts';
import { defineCheck, valueAt } from '../../../src/convention/index.ts';

/** Every error that comes has one of the codes declared for its status. */
export default defineCheck({
  kind: 'answer',
  inapplicable: (operation) =>
    [...operation.responses.values()].some(
      (response) => !response.isSuccess && errorCodes(response).length > 0,
    )
      ? undefined
      : 'it declares no error codes',
  verify(answer) {
    const { call, status, body } = answer;
    const response = status < 400 ? undefined : call.operation.response(status);
    const declared = response === undefined ? [] : errorCodes(response);
    if (declared.length === 0 || call.operation.method === 'head') return undefined;
    const code = valueAt(body, 'error', 'code') ?? valueAt(body, 'code');
    if (typeof code === 'string' && declared.includes(code)) return undefined;
    return {
      expected: `an error code declared for ${status}: ${declared.join(', ')}`,
      actual: code === undefined ? 'none' : JSON.stringify(code),
      cause: String(status),
      answer,
    };
  },
});
