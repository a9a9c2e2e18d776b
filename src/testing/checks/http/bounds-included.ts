import { isAuthEndpoint } from '../../../contract/index.ts';
import {
  defineCheck,
  isSuccess,
  sentFields,
  withFields,
  type Answer,
  type Api,
  type Call,
  type Violation,
} from '../../../convention/index.ts';
import { isValidBody } from '../support/is-valid-body.ts';
import { boundedPlaces, type Bound, type BoundedPlace } from '../support/bounded-places.ts';

/** Values by which a call is made on bounds, or next to them. */
type Chosen = readonly (readonly [place: BoundedPlace, value: Bound['at']])[];

/** Bounds that are tried together: of each place one. */
const GROUPS: readonly (readonly Bound['keyword'][])[] = [
  ['minimum'],
  ['maximum', 'maxLength', 'maxItems'],
  ['null'],
];

/** What lies on a bound that is of no single value. */
const GREATEST: Readonly<Partial<Record<Bound['keyword'], string>>> = {
  maxLength: 'a text of the greatest length',
  maxItems: 'a list of the greatest length',
};

/** Bounds that are tried one by one, where a server refuses all of a kind at once. */
const MOST = 8;

export default defineCheck({
  kind: 'property',
  runs: 1,
  inapplicable(operation) {
    if (isAuthEndpoint(operation)) return 'attempts to sign in may lock an account';
    return boundedPlaces(operation).length === 0 ? 'it bounds nothing that it takes' : undefined;
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api) {
    const places = boundedPlaces(call.operation);
    const violations: Violation[] = [];
    let usual: Answer | undefined;
    for (const keywords of GROUPS) {
      const bounds = places.flatMap((place) => {
        const bound = place.bounds.find(({ keyword }) => keywords.includes(keyword));
        return bound === undefined ? [] : [[place, bound] as const];
      });
      // What is accepted together need not be asked for one by one.
      const together = bounds.map(([place, { at }]) => [place, at] as const);
      if (together.length === 0 || !isRefused(await ask(call, together, api))) continue;
      usual ??= await ask(call, [], api);
      if (usual === undefined || !isSuccess(usual)) {
        return { inconclusive: `the call was answered ${usual?.status ?? 'nothing'}` };
      }
      for (const [place, bound] of bounds.slice(0, MOST)) {
        const violation = await judge(call, place, bound, api);
        if (violation !== undefined) violations.push(violation);
      }
    }
    return violations.length === 0 ? undefined : violations;
  },
});

/** A bound is left out where a value on it is refused, twice, and the one next to it is not. */
async function judge(
  call: Call,
  place: BoundedPlace,
  { keyword, at, inside }: Bound,
  api: Api,
): Promise<Violation | undefined> {
  const first = await ask(call, [[place, at]], api);
  if (!isRefused(first)) return undefined;
  const within = await ask(call, inside === undefined ? [] : [[place, inside]], api);
  if (within === undefined || !isSuccess(within)) return undefined;
  const again = await ask(call, [[place, at]], api);
  if (again === undefined || !isRefused(again)) return undefined;
  const what = GREATEST[keyword] ?? `\`${String(at(''))}\``;
  const declared =
    keyword === 'null' ? 'declared to be a value of it' : `its declared \`${keyword}\``;
  return {
    expected: `${what} for \`${place.name}\`, which is ${declared}, to be accepted`,
    actual: `status ${again.status}, and ${within.status} for ${inside === undefined ? 'another value' : 'the value next to it'}`,
    cause: `${place.in} ${place.name} ${keyword}`,
    after: [within],
    answer: again,
  };
}

/** A call of its own, so that nothing but the values can be refused. */
async function ask(like: Call, chosen: Chosen, api: Api): Promise<Answer | undefined> {
  const { operation } = like;
  const fresh = operation.method === 'get' ? like : await api.callTo(operation, like);
  if (fresh === undefined) return undefined;
  const text = api.unique().replaceAll('-', '').slice(0, 16);
  const of = (wanted: BoundedPlace['in']): object =>
    Object.fromEntries(
      chosen.flatMap(([{ in: place, name }, value]) =>
        place === wanted ? [[name, value(text)]] : [],
      ),
    );
  const full =
    fresh.mediaType === undefined
      ? fresh
      : withFields(fresh, { ...sentFields(withoutNulls(fresh)), ...of('body') });
  return api.send({
    ...full,
    query: { ...fresh.query, ...of('query') },
    header: { ...fresh.header, ...of('header') },
  });
}

/** The call without `null`s that it can do without: they are values that may be refused themselves. */
function withoutNulls(call: Call): Call {
  const fields = Object.entries(sentFields(call) ?? {}).filter(([, value]) => value !== null);
  const less = withFields(call, Object.fromEntries(fields));
  return isValidBody(call.operation, less.body) ? less : call;
}

function isRefused(answer: Answer | undefined): boolean {
  return answer?.status === 400 || answer?.status === 422;
}
