import { defineCheck } from '../../../convention/index.ts';
import { hasFailed } from '../support/has-failed.ts';

/** Registered by nobody. */
const UNKNOWN = 'application/vnd.specwright.unknown';

export default defineCheck({
  kind: 'property',
  runs: 1,
  inapplicable: (operation) => (operation.method === 'get' ? undefined : 'it is no GET'),
  calls: (source, operation) => source.valid(operation),
  async verify(call, api) {
    const header = { ...call.header, accept: UNKNOWN };
    const answer = await api.send({ ...call, header }, { quietly: true });
    if (!hasFailed(answer)) return undefined;
    const usual = await api.send(call);
    if (usual.status >= 500) return { inconclusive: `the call was answered ${usual.status}` };
    return {
      expected: '406, or the usual answer, to a media type that nobody has',
      actual: `status ${answer.status}`,
      answer,
    };
  },
});
