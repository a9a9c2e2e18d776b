import type { Operation } from '../../../src/contract/index.ts';
import { defineCheck, isSuccess, letsAnybodyIn } from '../../../src/convention/index.ts';

/** Who lacks the scope or role that an operation asks for does not get in. */
export default defineCheck({
  kind: 'property',
  declared: true,
  runs: 1,
  inapplicable(operation) {
    if (!operation.isProtected) return 'it is public';
    return asksForScopes(operation) ? undefined : 'it asks for no scope';
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api) {
    if (!(await api.hasUnprivileged(call.operation))) {
      return { inconclusive: 'no other credential is given for a caller without the scope' };
    }
    const answer = await api.send({ ...call, credentials: 'unprivileged' });
    if (answer.status === 401) return { inconclusive: 'the caller without the scope is not known' };
    if (!isSuccess(answer)) return undefined;
    if (await letsAnybodyIn(call, api)) return { inconclusive: 'any token lets its caller in' };
    return {
      expected: '403 for a caller who lacks the scope',
      actual: `status ${answer.status}`,
      answer,
    };
  },
});

function asksForScopes({ security }: Operation): boolean {
  return security.every((requirement) =>
    [...requirement.values()].some((scopes) => scopes.length > 0),
  );
}
