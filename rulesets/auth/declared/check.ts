import { defineCheck } from '../../../src/convention/index.ts';

/** Nobody gets in without a credential or with a wrong one, and is told how to get one. */
export default defineCheck({
  kind: 'answer',
  inapplicable: (operation) => (operation.isProtected ? undefined : 'it is public'),
  verify(answer) {
    const { call, status, headers } = answer;
    if (call.credentials !== 'none' && call.credentials !== 'invalid') return undefined;
    if (status === 429 || call.fault !== undefined) return undefined;
    // A body that no schema finds wrong may be refused for its meaning, before anybody asks who sends it.
    if (call.body !== undefined && (status === 400 || status === 422)) return undefined;
    const declared = call.operation.response(401);
    // Many servers tell who is unknown from who is not believed.
    if (call.credentials === 'invalid' && status === 403 && call.operation.responses.has('403')) {
      return undefined;
    }
    if (declared !== undefined ? status !== 401 : status < 400 || status > 499) {
      const presented = call.credentials === 'none' ? 'without a credential' : 'with a wrong one';
      return { expected: `401 for a caller ${presented}`, actual: `status ${status}`, answer };
    }
    // RFC 9110 asks for it of everybody, and half of the servers do without: a rule sees to it that contracts declare it.
    if (declared?.headers.has('www-authenticate') !== true) return undefined;
    if (status !== 401 || (headers['www-authenticate'] ?? '') !== '') return undefined;
    return {
      expected: 'a challenge in `WWW-Authenticate` with 401 (RFC 9110, section 11.6.1)',
      actual: 'none',
      answer,
    };
  },
});
