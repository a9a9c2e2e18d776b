import { isAuthEndpoint, type Contract } from '../../../src/contract/index.ts';
import { defineCheck } from '../../../src/convention/index.ts';

const FLAGS = ['Secure', 'HttpOnly', 'SameSite'];

/** The cookie of a session is out of reach of scripts, plain http and other sites. */
export default defineCheck({
  kind: 'answer',
  declared: true,
  inapplicable(operation, contract) {
    if (sessionCookies(contract).length === 0) return 'no credential is a cookie';
    return isAuthEndpoint(operation) ? undefined : 'it opens no session';
  },
  verify(answer, { contract }) {
    const text = answer.headers['set-cookie'] ?? '';
    for (const name of sessionCookies(contract)) {
      const start = text.indexOf(`${name}=`);
      if (start < 0) continue;
      // Where several cookies are set, flags of others do no harm to what is found missing.
      const rest = text.slice(start).toLowerCase();
      const missing = FLAGS.filter((flag) => !rest.includes(flag.toLowerCase()));
      if (missing.length === 0) continue;
      return {
        expected: `the cookie \`${name}\` with ${FLAGS.join(', ')}`,
        actual: `no ${missing.join(', no ')}`,
        cause: name,
        answer,
      };
    }
    return undefined;
  },
});

function sessionCookies(contract: Contract): string[] {
  return [...contract.securitySchemes.values()].flatMap(({ apiKey }) =>
    apiKey?.in === 'cookie' ? [apiKey.name] : [],
  );
}
