import { fieldName, isEnvelope, type Response } from '../../../src/contract/index.ts';
import { defineCheck, valueAt } from '../../../src/convention/index.ts';

/** Bodies have the envelope wherever the contract declares it. */
export default defineCheck({
  kind: 'answer',
  inapplicable: (operation) =>
    [...operation.responses.values()].some(({ json }) => isEnvelope(json?.schema))
      ? undefined
      : 'it declares no envelope',
  verify(answer) {
    const { call, status, body } = answer;
    const response = call.operation.response(status);
    if (
      response === undefined ||
      !isEnvelope(response.json?.schema) ||
      call.operation.method === 'head'
    ) {
      return undefined;
    }
    const isError = status >= 400;
    const fault = isError ? errorFault(body, response) : successFault(body);
    if (fault === undefined) return undefined;
    return {
      expected: isError
        ? 'an envelope `{data: null, error: {code, message, …}, meta}` around an error'
        : 'an envelope `{data, error: null}` around a success',
      actual: fault,
      answer,
    };
  },
});

function successFault(body: unknown): string | undefined {
  if (valueAt(body, 'data') === undefined) return 'a body without `data`';
  return (valueAt(body, 'error') ?? null) === null ? undefined : 'an `error` that is not null';
}

function errorFault(body: unknown, response: Response): string | undefined {
  if (valueAt(body, 'data') !== null) return 'a body whose `data` is not null';
  for (const key of ['code', 'message']) {
    if (typeof valueAt(body, 'error', key) !== 'string') return `an error without \`${key}\``;
  }
  const meta = response.json?.schema?.property('meta');
  const id = fieldName(meta, 'request_id');
  return meta?.property(id) === undefined || typeof valueAt(body, 'meta', id) === 'string'
    ? undefined
    : `an error without \`meta.${id}\``;
}
