import { endsSession, findSignIn, type Contract } from '../../../src/contract/index.ts';
import {
  defineCheck,
  isSuccess,
  jwtPart,
  withToken,
  type Answer,
  type Api,
  type Call,
} from '../../../src/convention/index.ts';
import { findRead } from './find-read.ts';
import { issuedTokens } from './issued-tokens.ts';
import { takesToken } from './takes-token.ts';
import { tokenProperty } from './token-property.ts';

/** Who has signed out is not let in with the same token. */
export default defineCheck({
  kind: 'property',
  declared: true,
  runs: 1,
  inapplicable(operation, contract) {
    if (!endsSession(operation)) return 'it signs nobody out';
    if (!takesToken(operation, contract) && tokenProperty(operation) === undefined) {
      return 'it takes no bearer token';
    }
    return findRead(contract) === undefined ? 'no GET takes a bearer token' : undefined;
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api, { contract, options }) {
    const read = findRead(contract);
    const reading = read === undefined ? undefined : await api.callTo(read, call);
    if (reading === undefined) return { inconclusive: 'no valid GET can be made' };
    const issued = await signIn(call, api, contract);
    const token = issued ?? (await configured([call, reading], api));
    if (token === undefined) return { inconclusive: 'nobody can sign in' };
    if (options['denylist'] !== true && isSelfContained(token)) {
      return { inconclusive: 'a JWT is good until its time is over, without `denylist`' };
    }
    // A token of the caller's own stays where reports know it for a secret.
    const by = (each: Call): Call => (issued === undefined ? each : withToken(each, issued));
    const send = (each: Call): Promise<Answer> => api.send(each, { quietly: true });

    if (isLetIn(await send({ ...reading, credentials: 'invalid' }))) {
      return { inconclusive: 'any token lets its caller in' };
    }
    const before = await send(by(reading));
    if (!isLetIn(before)) return { inconclusive: `the GET was answered ${before.status}` };
    const ended = await send(naming(takesToken(call.operation, contract) ? by(call) : call, token));
    if (!isSuccess(ended)) return { inconclusive: `signing out was answered ${ended.status}` };
    const after = await send(by(reading));
    if (issued === undefined) {
      api.renew();
      // What is the same each time was given by hand, and may be meant to last.
      const isLasting = (await api.token(call.operation)) === token;
      if (isLasting && isLetIn(after)) return { inconclusive: 'the credential is of no session' };
    }
    if (!isLetIn(after)) return undefined;
    return {
      expected: '401 for the token of a session that is over',
      actual: `status ${after.status}`,
      after: [before, ended],
      answer: after,
    };
  },
});

/** A JWT: a server may look at nothing else (RFC 7519). */
function isSelfContained(token: string): boolean {
  const parts = token.split('.');
  return parts.length === 3 && jwtPart(parts[0] ?? '') !== undefined;
}

/** A token of a session of its own. */
async function signIn(call: Call, api: Api, contract: Contract): Promise<string | undefined> {
  const operation = findSignIn(contract);
  const signingIn = operation === undefined ? undefined : await api.callTo(operation, call);
  if (signingIn === undefined) return undefined;
  const answer = await api.send(signingIn, { quietly: true });
  return isSuccess(answer) ? issuedTokens(answer.body)[0] : undefined;
}

/** The token of the main caller, if it is one for all of the calls. */
async function configured(calls: readonly Call[], api: Api): Promise<string | undefined> {
  const tokens = await Promise.all(calls.map(({ operation }) => api.token(operation)));
  return new Set(tokens).size === 1 ? tokens[0] : undefined;
}

/** The call with the token in its body, where it has a place for it. */
function naming(call: Call, token: string): Call {
  const name = tokenProperty(call.operation);
  return name === undefined ? call : { ...call, body: { ...Object(call.body), [name]: token } };
}

/** Whatever else is wrong with a call, its credential is looked at first. */
function isLetIn({ status }: Answer): boolean {
  return status > 0 && status < 500 && ![401, 403, 429].includes(status);
}
