import { isAuthEndpoint } from '../../../contract/index.ts';
import {
  defineCheck,
  type Answer,
  type Api,
  type Call,
  type Violation,
} from '../../../convention/index.ts';
import { isRecord } from '../../../shared/is-record.ts';
import { itemsOf } from '../../session/payload-of.ts';
import { hasFailed } from '../support/has-failed.ts';
import { ATTACKS, type Attack } from './attacks.ts';
import { textPlaces, withText, type TextPlace } from './text-places.ts';

const HARMLESS: Attack = { name: 'plain text', text: 'plain text' };

export default defineCheck({
  kind: 'property',
  runs: 1,
  alone: true,
  inapplicable(operation) {
    if (isAuthEndpoint(operation)) return 'attempts to sign in may lock an account';
    return textPlaces(operation).length === 0 ? 'it takes no free text' : undefined;
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api) {
    const places = textPlaces(call.operation);
    const plain = await attack(call, places, HARMLESS, api);
    if (plain === undefined) return { inconclusive: 'no text fits its fields' };
    if (plain.status >= 500) return { inconclusive: `plain text was answered ${plain.status}` };
    for (const each of ATTACKS) {
      const answer = await attack(call, places, each, api);
      if (answer === undefined || !hasSucceeded(each, answer, plain)) continue;
      return narrow(call, places, each, answer, plain, api);
    }
    return widened(call, places, api);
  },
});

/** Sends a text in every place at once. */
async function attack(
  call: Call,
  places: readonly TextPlace[],
  { text }: Attack,
  api: Api,
): Promise<Answer | undefined> {
  const fresh = await api.callTo(call.operation, call);
  if (fresh === undefined) return undefined;
  let armed: Call | undefined;
  for (const place of places) armed = withText(armed ?? withLeast(fresh), place, text) ?? armed;
  return armed === undefined ? undefined : api.send(armed, { quietly: true });
}

/** The call without what its body could go without. */
function withLeast(call: Call): Call {
  if (!isRecord(call.body)) return call;
  const required = call.operation.requestBody?.json?.schema?.required ?? new Set<string>();
  const body = Object.entries(call.body).filter(([name]) => required.has(name));
  return { ...call, body: Object.fromEntries(body) };
}

function hasSucceeded({ succeeded }: Attack, answer: Answer, plain: Answer): boolean {
  if (hasFailed(answer)) return true;
  return succeeded?.(answer, textOf(answer)) === true && !succeeded(plain, textOf(plain));
}

/** The violation, by the one place that brings it about if there is one. */
async function narrow(
  call: Call,
  places: readonly TextPlace[],
  each: Attack,
  whole: Answer,
  plain: Answer,
  api: Api,
): Promise<Violation> {
  for (const place of places) {
    const answer = await attack(call, [place], each, api);
    if (answer === undefined || !hasSucceeded(each, answer, plain)) continue;
    return describe(each, answer, `\`${place.name}\` of the ${place.in}`);
  }
  return describe(each, whole, 'a field');
}

function describe({ name }: Attack, answer: Answer, place: string): Violation {
  const what = hasFailed(answer) ? `status ${answer.status}` : 'signs in the answer that it is run';
  return {
    expected: `${place} to be taken as text, also where it looks like an injection (${name})`,
    actual: what,
    cause: `${place} ${name}`,
    answer,
  };
}

/** A condition that is always true must not find more than one that never is. */
async function widened(
  call: Call,
  places: readonly TextPlace[],
  api: Api,
): Promise<Violation | undefined> {
  const { operation } = call;
  if (operation.method !== 'get' || operation.payload?.schema.isArray !== true) return undefined;
  for (const place of places) {
    const truth = await attack(call, [place], { name: 'SQL', text: `zq8' OR '1'='1` }, api);
    if (truth?.status !== 200 || itemsOf(truth, operation).length === 0) continue;
    const lie = await attack(call, [place], { name: 'SQL', text: `zq8' OR '1'='2` }, api);
    if (lie?.status !== 200 || itemsOf(lie, operation).length > 0) continue;
    return {
      expected: `\`${place.name}\` of the query to be taken as text, and not as a part of SQL`,
      actual: 'items that no text matches',
      answer: truth,
    };
  }
  return undefined;
}

function textOf({ body }: Answer): string {
  return typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
}
