import { isAuthEndpoint, type Contract } from '../../../src/contract/index.ts';
import { defineCheck, isSuccess, jwtPart, valueAt } from '../../../src/convention/index.ts';

/** Seconds by which clocks and roundings may differ. */
const SLACK = 60;

/** Access tokens live no longer than declared. */
export default defineCheck({
  kind: 'answer',
  declared: true,
  inapplicable(operation, contract) {
    if (!isAuthEndpoint(operation)) return 'it issues no tokens';
    return declaredLife(contract) === undefined
      ? 'no security scheme declares the `access` of its `x-token-lifetime`'
      : undefined;
  },
  verify(answer, { contract }) {
    const longest = declaredLife(contract);
    if (longest === undefined || !isSuccess(answer)) return undefined;
    const path = answer.call.operation.payload?.path ?? [];
    const life = lifeOf(valueAt(answer.body, ...path, 'access_token'));
    if (life === undefined || life <= longest + SLACK) return undefined;
    return {
      expected: `an access token that lives at most ${longest} seconds`,
      actual: `one that lives ${life} seconds`,
      cause: 'access',
      answer,
    };
  },
});

/** The longest of all schemes, in seconds: an answer does not say for which one its token is. */
function declaredLife(contract: Contract): number | undefined {
  const lives = [...contract.securitySchemes.values()]
    .map(({ node }) => node.child('x-token-lifetime')?.child('access')?.value)
    .filter((value) => typeof value === 'number');
  return lives.length === 0 ? undefined : Math.max(...lives);
}

/** Seconds from `iat` to `exp` of a JWT (RFC 7519); `undefined` for another kind of token. */
function lifeOf(token: unknown): number | undefined {
  const [, claims] = typeof token === 'string' ? token.split('.') : [];
  const { iat, exp } = jwtPart(claims ?? '') ?? {};
  return typeof iat === 'number' && typeof exp === 'number' ? exp - iat : undefined;
}
