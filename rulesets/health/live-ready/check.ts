import { defineCheck } from '../../../src/convention/index.ts';

/** Whatever runs the service can ask it without a credential. */
export default defineCheck({
  kind: 'property',
  declared: true,
  runs: 1,
  inapplicable(operation) {
    if (operation.probe === undefined) return 'it is no probe';
    if (operation.method !== 'get') return 'it is no GET';
    return operation.isProtected ? 'it is declared to need a credential' : undefined;
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api) {
    const answer = await api.send({ ...call, credentials: 'none' });
    const { status } = answer;
    // A probe that says no is a probe that works.
    if (status === 503 || (status >= 200 && status <= 299)) return undefined;
    return {
      expected: 'a 2xx status, or 503, for a probe without a credential',
      actual: `status ${status}`,
      answer,
    };
  },
});
