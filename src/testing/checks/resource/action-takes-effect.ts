import { spokenName, type Contract, type Operation } from '../../../contract/index.ts';
import { defineCheck, isSuccess, type Answer, type Violation } from '../../../convention/index.ts';
import { isRecord } from '../../../shared/is-record.ts';
import { own } from '../../../shared/own.ts';
import { words } from '../../../shared/words.ts';
import { itemChain } from '../../session/item-chain.ts';
import { payloadOf } from '../../session/payload-of.ts';
import { isDone } from '../support/is-done.ts';
import { readItem } from '../support/read-item.ts';
import { sameValue } from '../support/same-value.ts';

export default defineCheck({
  kind: 'property',
  runs: 3,
  inapplicable: (operation, contract) =>
    shownBy(operation, contract) === undefined
      ? 'it is no action on an item that it shows, and a GET as well'
      : undefined,
  calls: (source, operation) => source.valid(operation),
  async verify(call, api, { contract }) {
    const shown = shownBy(call.operation, contract);
    if (shown === undefined) return { inconclusive: 'the item cannot be read' };
    const { read, names } = shown;
    const before = await readItem(read, call, api);
    if ('inconclusive' in before) return before;
    const answer = await api.send(call);
    if (!isDone(answer)) return { inconclusive: `the call was answered ${answer.status}` };
    const told = payloadOf(answer, call.operation);
    const after = await readItem(read, call, api);
    if (!isRecord(told)) return { inconclusive: 'the answer shows no object' };
    if ('inconclusive' in after) return after;
    if (own(told, shown.identity) !== own(after.item, shown.identity)) {
      return { inconclusive: 'the answer shows another item' };
    }
    const isSame = (one: unknown, other: unknown, name: string): boolean =>
      sameValue(own(one, name), own(other, name), read.payload?.schema.property(name));
    const changed = names.filter(
      (name) => own(told, name) !== undefined && !isSame(told, before.item, name),
    );
    if (changed.length === 0) return { inconclusive: 'the action changed nothing' };
    const undone = changed.find(
      (name) => !isSame(told, after.item, name) && isSame(before.item, after.item, name),
    );
    if (undone === undefined) {
      const repeated = (await api.callTo(call.operation, call)) ?? call;
      const second = await api.send(repeated);
      return (
        judgePromised(told, changed, answer, second) ??
        judgeRepeated(shown, { told, changed }, answer, second)
      );
    }
    return {
      expected: `\`${undone}\` as ${call.operation.id} answered it: ${JSON.stringify(own(told, undone))}`,
      actual: `${JSON.stringify(own(after.item, undone))}, as before`,
      cause: undone,
      answer: after.answer,
      after: [answer],
    };
  },
});

/** Letters that a verb and what it makes of things have in common: cancel and cancelled, ship and shipped. */
const STEM = 4;

/** What a 409 says to be done already is refused the second time. */
function judgePromised(
  told: object,
  changed: readonly string[],
  first: Answer,
  second: Answer,
): Violation | undefined {
  const { path, responses } = first.call.operation;
  const said = words(responses.get('409')?.description ?? '');
  const states = changed.flatMap((name) => words(String(own(told, name))));
  const done = [...words(path.segments.at(-1) ?? ''), ...states].map((word) => word.slice(0, STEM));
  const isPromised =
    said.includes('already') &&
    said.some((word) => done.some((stem) => stem.length === STEM && word.startsWith(stem)));
  if (!isPromised || !isSuccess(second)) return undefined;
  return {
    expected: '409, as declared, for what is done already',
    actual: `status ${second.status}`,
    cause: 'done twice',
    answer: second,
    after: [first],
  };
}

/** When something was last touched, and how often. */
const TOUCHED = /^(updated|modified|changed|last|version|revision|etag)\b/;

/**
 * What is done already may be refused, where the contract declares a conflict, or have no effect. Once it has moved an item to
 * another state, it has no more of an effect on that.
 */
function judgeRepeated(
  { read, names }: Shown,
  { told, changed }: { readonly told: object; readonly changed: readonly string[] },
  first: Answer,
  second: Answer,
): Violation | undefined {
  const { operation } = first.call;
  const shown = payloadOf(second, operation);
  const schema = read.payload?.schema;
  const isMoved = changed.some((name) => schema?.property(name)?.values !== undefined);
  if (!isMoved || !operation.responses.has('409') || !isSuccess(second) || !isRecord(shown)) {
    return undefined;
  }
  const again = names.find(
    (name) =>
      changed.includes(name) &&
      !TOUCHED.test(spokenName(name)) &&
      !Object.hasOwn(Object(second.call.body), name) &&
      !sameValue(own(told, name), own(shown, name), schema?.property(name)),
  );
  if (again === undefined) return undefined;
  return {
    expected: '409, as declared, for what is done already, or no further effect',
    actual: `status ${second.status}, and another \`${again}\``,
    cause: 'done twice',
    answer: second,
    after: [first],
  };
}

/** What shows an item, by which property, and the others that its action shows as well. */
interface Shown {
  readonly read: Operation;
  readonly identity: string;
  readonly names: readonly string[];
}

/** What shows an item that an action has changed, and the properties that both show. */
function shownBy(operation: Operation, contract: Contract): Shown | undefined {
  const { method, path, payload } = operation;
  const resource = itemChain(operation, contract).at(-1)?.resource;
  const read = resource?.operations.read;
  const item = resource?.item;
  if (method !== 'post' || item === undefined || !path.text.startsWith(`${item}/`))
    return undefined;
  if (!/^[^/{}]+$/.test(path.text.slice(item.length + 1))) return undefined;
  if (read?.payload?.schema.isArray !== false || payload?.schema.isArray !== false)
    return undefined;
  const { schema } = read.payload;
  const identity = resource?.identity?.property ?? 'id';
  // Without the id that both have, the answer is of something else: of a job, of what was made.
  if (schema.property(identity) === undefined) return undefined;
  if (payload.schema.property(identity) === undefined) return undefined;
  const names = [...schema.properties.keys()].filter(
    (name) => name !== identity && payload.schema.property(name) !== undefined,
  );
  return names.length === 0 ? undefined : { read, identity, names };
}
