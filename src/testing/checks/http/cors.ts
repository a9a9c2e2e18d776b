import { defineCheck, withHeader } from '../../../convention/index.ts';

export default defineCheck({
  kind: 'property',
  runs: 1,
  inapplicable: ({ method }) => (method === 'get' ? undefined : 'it is no GET'),
  calls: (source, operation) => source.valid(operation),
  async verify(call, api) {
    const origin = `https://${api.unique()}.example`;
    const answer = await api.send(withHeader(call, 'Origin', origin));
    const allowed = answer.headers['access-control-allow-origin'];
    const isWithCredentials = answer.headers['access-control-allow-credentials'] === 'true';
    if (!isWithCredentials || (allowed !== origin && allowed !== '*')) return undefined;
    const isAny = allowed === '*';
    return {
      expected: isAny
        ? 'no `Access-Control-Allow-Credentials` with `*`, which browsers refuse together'
        : 'no answer with credentials for pages of an origin that nobody knows',
      actual: `\`Access-Control-Allow-Origin: ${isAny ? '*' : 'the origin that asked'}\` with credentials`,
      cause: isAny ? '* with credentials' : 'every origin is allowed',
      answer,
    };
  },
});
