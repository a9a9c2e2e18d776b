import { isAuthEndpoint } from '../../../contract/index.ts';
import {
  defineCheck,
  requiredQuery,
  type Answer,
  type Api,
  type Call,
  type Violation,
} from '../../../convention/index.ts';
import { hasFailed } from '../support/has-failed.ts';
import { pathOf } from '../support/path-of.ts';
import { textPlaces } from './text-places.ts';
import { ODD_BODIES, ODD_QUERIES, type OddInput } from './odd-inputs.ts';

export default defineCheck({
  kind: 'property',
  runs: 1,
  alone: true,
  inapplicable(operation) {
    if (isAuthEndpoint(operation)) return 'attempts to sign in may lock an account';
    return operation.requestBody?.json === undefined && operation.method !== 'get'
      ? 'it takes no JSON, and is no GET'
      : undefined;
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api) {
    const violations: Violation[] = [];
    for (const odd of call.operation.method === 'get' ? ODD_QUERIES : ODD_BODIES) {
      const answer = await ask(call, odd, api);
      if (answer === undefined || !hasFailed(answer)) continue;
      violations.push({
        expected: `a 4xx status to ${odd.name}, or none of its business`,
        actual: `status ${answer.status}`,
        cause: odd.name,
        answer,
      });
    }
    const empty = await askNothing(call, api);
    if (empty !== undefined && hasFailed(empty) && violations.length === 0) {
      violations.push({
        expected: 'a 4xx status to texts of no length, or none of its business',
        actual: `status ${empty.status}`,
        cause: 'empty texts',
        answer: empty,
      });
    }
    if (violations.length === 0) return undefined;
    const usual = await api.send(call);
    return usual.status >= 500
      ? { inconclusive: `the call was answered ${usual.status}` }
      : violations;
  },
});

/** Texts of no length in the query, with everything else as it should be: so that nothing else is refused first. */
async function askNothing(call: Call, api: Api): Promise<Answer | undefined> {
  const texts = textPlaces(call.operation).filter((place) => place.in === 'query');
  if (call.operation.method !== 'get' || texts.length === 0) return undefined;
  const query = Object.fromEntries(texts.map(({ name }) => [name, '']));
  return api.send({ ...call, query: { ...requiredQuery(call), ...query } }, { quietly: true });
}

async function ask(call: Call, odd: OddInput, api: Api): Promise<Answer | undefined> {
  const { operation } = call;
  if (odd.query !== undefined) {
    const names = operation.parameters.flatMap(({ in: place, name }) =>
      place === 'query' ? [name] : [],
    );
    const query = odd.query(names);
    return query === ''
      ? undefined
      : api.raw('GET', `${pathOf(call)}?${query}`, { ...call, query: {} });
  }
  const fresh = await api.callTo(operation, call);
  const body = fresh === undefined ? undefined : odd.body?.(fresh.body);
  if (fresh === undefined || body === undefined) return undefined;
  const mediaType = operation.requestBody?.json?.name;
  return api.send({ ...fresh, body, mediaType }, { quietly: true });
}
