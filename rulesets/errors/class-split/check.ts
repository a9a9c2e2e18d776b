import { defineCheck, isSuccess, valueAt } from '../../../src/convention/index.ts';

/** A success does not tell of a failure. */
export default defineCheck({
  kind: 'answer',
  declared: true,
  inapplicable: (operation) =>
    operation.success?.json === undefined ? 'it declares no JSON for a success' : undefined,
  verify(answer) {
    const { call, status, body } = answer;
    const schema = call.operation.response(status)?.json?.schema;
    if (!isSuccess(answer) || schema === undefined) return undefined;
    const error = valueAt(body, 'error');
    const data = valueAt(body, 'data') ?? undefined;
    // A success may well be about an error, such as that of a job, where the contract says so.
    const isAbout = (schema.property('error')?.properties.size ?? 0) > 0;
    const isFailure = typeof error === 'object' && error !== null && data === undefined && !isAbout;
    const denial = ['success', 'ok'].find((key) => valueAt(body, key) === false);
    if (!isFailure && denial === undefined) return undefined;
    return {
      expected: 'a status of the 4xx or 5xx class for a failure',
      actual: `status ${status} with ${isFailure ? 'an `error`' : `\`${denial}: false\``}`,
      answer,
    };
  },
});
