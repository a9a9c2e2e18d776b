import { isAuthEndpoint } from '../../../contract/index.ts';
import {
  defineCheck,
  sentFields,
  withFields,
  type Answer,
  type Api,
  type Call,
  type Violation,
} from '../../../convention/index.ts';
import { itemsOf } from '../../session/payload-of.ts';
import { hasFailed } from '../support/has-failed.ts';
import { ATTACKS, type Attack } from './attacks.ts';
import { textPlaces, withText, type TextPlace } from './text-places.ts';
import { requiredFields } from '../../call/required-fields.ts';

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
    const texts = places.map((place) => textsFor(withLeast(call), place));
    const rounds = Math.max(0, ...texts.map(({ length }) => length));
    if (rounds === 0) return { inconclusive: 'no text fits its fields' };
    for (let round = 0; round < rounds; round += 1) {
      const armed = places.map((place, index) => ({ place, text: texts[index]?.[round] }));
      const answer = await attack(call, armed, api);
      if (answer === undefined || !ATTACKS.some((each) => hasSucceeded(each, answer))) continue;
      const plain = await attack(call, everywhere(places, HARMLESS), api);
      if (plain === undefined) continue;
      if (plain.status >= 500) return { inconclusive: `plain text was answered ${plain.status}` };
      const violation = await narrow(call, places, answer, plain, api);
      if (violation !== undefined) return violation;
    }
    return widened(call, places, api);
  },
});

/** A text for a place. */
interface Armed {
  readonly place: TextPlace;
  readonly text: string | undefined;
}

function everywhere(places: readonly TextPlace[], { text }: Attack): readonly Armed[] {
  return places.map((place) => ({ place, text }));
}

/** The attacks on a place, as many of them in one text as it takes. */
function textsFor(call: Call, place: TextPlace): readonly string[] {
  const fits = (text: string): boolean => withText(call, place, text) !== undefined;
  const fitting = ATTACKS.filter(({ text }) => fits(text));
  const mixed = fitting
    .filter(({ isAlone }) => isAlone !== true)
    .reduce<readonly string[]>((before, { text }) => {
      const longer = `${before.at(-1) ?? ''}${text}`;
      return fits(longer) ? [...before.slice(0, -1), longer] : [...before, text];
    }, []);
  return [...mixed, ...fitting.filter(({ isAlone }) => isAlone === true).map(({ text }) => text)];
}

/** Sends texts in several places at once. */
async function attack(call: Call, armed: readonly Armed[], api: Api): Promise<Answer | undefined> {
  const fresh = await api.callTo(call.operation, call);
  if (fresh === undefined) return undefined;
  let draft: Call | undefined;
  for (const { place, text } of armed) {
    if (text !== undefined) draft = withText(draft ?? withLeast(fresh), place, text) ?? draft;
  }
  return draft === undefined ? undefined : api.send(draft, { quietly: true });
}

/** The call without what its body could go without. */
function withLeast(call: Call): Call {
  return sentFields(call) === undefined ? call : withFields(call, requiredFields(call));
}

/** @param plain how plain text is answered, once that is known */
function hasSucceeded({ succeeded }: Attack, answer: Answer, plain?: Answer): boolean {
  if (hasFailed(answer)) return true;
  if (succeeded?.(answer, textOf(answer)) !== true) return false;
  return plain === undefined || !succeeded(plain, textOf(plain));
}

/** The violation, by the one attack and the one place that bring it about if there are such. */
async function narrow(
  call: Call,
  places: readonly TextPlace[],
  mixed: Answer,
  plain: Answer,
  api: Api,
): Promise<Violation | undefined> {
  for (const each of ATTACKS) {
    const whole = await attack(call, everywhere(places, each), api);
    if (whole === undefined || !hasSucceeded(each, whole, plain)) continue;
    for (const place of places) {
      const answer = await attack(call, everywhere([place], each), api);
      if (answer === undefined || !hasSucceeded(each, answer, plain)) continue;
      return describe(each, answer, `\`${place.name}\` of the ${place.in}`);
    }
    return describe(each, whole, 'a field');
  }
  const together = ATTACKS.find((each) => hasSucceeded(each, mixed, plain));
  return together === undefined ? undefined : describe(together, mixed, 'a field');
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
    const truth = await attack(call, [{ place, text: `zq8' OR '1'='1` }], api);
    if (truth?.status !== 200 || itemsOf(truth, operation).length === 0) continue;
    const lie = await attack(call, [{ place, text: `zq8' OR '1'='2` }], api);
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
