import { findSignIn } from '../../../src/contract/index.ts';
import { defineCheck, isSuccess, type Api, type Call } from '../../../src/convention/index.ts';
import { refreshTokens } from './refresh-tokens.ts';
import { tradedProperty } from './traded-property.ts';

/** What was traded in is worth nothing. */
export default defineCheck({
  kind: 'property',
  declared: true,
  // Who signs in meanwhile may be handed out the same token by a mock.
  alone: true,
  runs: 1,
  inapplicable: (operation) =>
    tradedProperty(operation) === undefined ? 'it trades no refresh token' : undefined,
  calls: (source, operation) => source.valid(operation),
  async verify(call, api, { contract }) {
    const signIn = findSignIn(contract);
    const signingIn = signIn === undefined ? undefined : await api.callTo(signIn, call);
    // Where nobody can sign in, an example may be traded for a token of which all is known.
    const token = (signingIn && (await obtain(signingIn, api))) ?? (await obtain(call, api));
    if (token === undefined) return { inconclusive: 'no refresh token can be had' };
    const first = await api.send(trading(call, token));
    if (!isSuccess(first)) return { inconclusive: `refreshing was answered ${first.status}` };
    if (refreshTokens(first.body).length === 0) {
      return { inconclusive: 'it hands out no other refresh token' };
    }
    // A call of its own: with an idempotency key it would only be told again what it was told before.
    const repeated = await api.callTo(call.operation, call);
    if (repeated === undefined) return { inconclusive: 'no second call can be made' };
    const second = await api.send(trading(repeated, token));
    if (!isSuccess(second)) return undefined;
    return {
      expected: '401 for a refresh token that was used before',
      actual: `status ${second.status}`,
      after: [first],
      answer: second,
    };
  },
});

async function obtain(call: Call, api: Api): Promise<string | undefined> {
  const answer = await api.send(call);
  return isSuccess(answer) ? refreshTokens(answer.body)[0] : undefined;
}

function trading(call: Call, token: string): Call {
  const name = tradedProperty(call.operation) ?? '';
  return { ...call, body: { ...Object(call.body), [name]: token } };
}
