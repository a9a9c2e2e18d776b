import type { Contract, Operation, SecurityScheme } from '../../../src/contract/index.ts';
import { defineCheck, isSuccess, letsAnybodyIn, withToken } from '../../../src/convention/index.ts';
import { forgeJwt } from './forge-jwt.ts';

/** A token that its issuer has not signed lets nobody in. */
export default defineCheck({
  kind: 'property',
  declared: true,
  runs: 1,
  inapplicable(operation, contract) {
    if (operation.method !== 'get') return 'it is no GET';
    return takesToken(operation, contract)
      ? undefined
      : 'no bearer token that could be a JWT lets anybody in alone';
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api) {
    const token = await api.token(call.operation);
    const forged = token === undefined ? [] : forgeJwt(token);
    if (forged.length === 0) return { inconclusive: 'the credential is no JWT' };
    const first = await api.send(call);
    if (!isSuccess(first)) return { inconclusive: `the call was answered ${first.status}` };
    if (await letsAnybodyIn(call, api)) return { inconclusive: 'any token lets its caller in' };
    for (const { token: forgery, flaw } of forged) {
      const answer = await api.send(withToken(call, forgery), { quietly: true });
      if (!isSuccess(answer)) continue;
      return {
        expected: `401 for a token with ${flaw}`,
        actual: `status ${answer.status}`,
        cause: flaw,
        answer,
      };
    }
    return undefined;
  },
});

function takesToken({ security }: Operation, { securitySchemes }: Contract): boolean {
  return security.some(
    (requirement) =>
      requirement.size === 1 &&
      [...requirement.keys()].every((name) => mayBeJwt(securitySchemes.get(name))),
  );
}

/** A scheme need not say what its tokens are (`bearerFormat`, OpenAPI 3.1 section 4.8.27). */
function mayBeJwt(scheme: SecurityScheme | undefined): boolean {
  return scheme?.isBearer === true && /jwt/i.test(scheme.node.text('bearerFormat') ?? 'JWT');
}
