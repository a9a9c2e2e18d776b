import {
  findFields,
  statesOf,
  type Contract,
  type Operation,
  type States,
} from '../../../contract/index.ts';
import { defineCheck, isSuccess } from '../../../convention/index.ts';
import { own } from '../../../shared/own.ts';
import { itemChain } from '../../session/item-chain.ts';
import { observeChange } from '../support/observe-change.ts';

/** What a request that the state does not allow may be answered with. */
const REFUSALS = [409, 422, 400];

export default defineCheck({
  kind: 'property',
  declared: true,
  runs: 3,
  inapplicable(operation, contract) {
    if (stagesOf(operation, contract) === undefined) {
      return 'it changes no item that has `x-states`, and a GET';
    }
    return REFUSALS.some((status) => operation.response(status) !== undefined)
      ? undefined
      : 'it has no answer for what the state does not allow';
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api, { contract }) {
    const stages = stagesOf(call.operation, contract);
    if (stages === undefined) return { inconclusive: 'the item cannot be read' };
    const { read, property, states, isAction } = stages;
    const change = await observeChange(read, call, api);
    if ('inconclusive' in change) return change;
    const { before, answer, after } = change;
    const [from, to] = [own(before.item, property), own(after.item, property)];
    if (typeof from !== 'string' || typeof to !== 'string') {
      return { inconclusive: `the item shows no \`${property}\`` };
    }
    if (from === to) return { inconclusive: `\`${property}\` stayed ${from}` };
    if (!reachable(states, from).has(to)) {
      return {
        expected: `\`${property}\` as \`x-states\` says: ${[...new Set([from, ...reachable(states, from)])].join(' or ')}`,
        actual: `${to}, which does not follow on ${from}`,
        cause: `${property} from ${from} to ${to}`,
        answer: after.answer,
        after: [answer],
      };
    }
    // A state that can be left and come to again may be come to by the same action.
    const isRepeatable = !isAction || reachable(states, to).has(to);
    if (isRepeatable || !call.operation.responses.has('409')) return undefined;
    const second = await api.send((await api.callTo(call.operation, call)) ?? call);
    if (!isSuccess(second)) return undefined;
    return {
      expected: `409, as declared, for what is ${to} already`,
      actual: `status ${second.status}`,
      cause: 'done twice',
      answer: second,
      after: [answer],
    };
  },
});

/** All that may come of a state, sooner or later: an item may move on by itself. */
function reachable({ transitions }: States, from: string): ReadonlySet<string> {
  const next = (state: string): readonly string[] =>
    Object.hasOwn(transitions, state) ? (transitions[state] ?? []) : [];
  const found = new Set(next(from));
  // A set hands out what is added while it is walked.
  for (const state of found) for (const each of next(state)) found.add(each);
  return found;
}

/** What reads an item that an operation changes, and its property with states. */
interface Stages {
  readonly read: Operation;
  readonly property: string;
  readonly states: States;
  readonly isAction: boolean;
}

function stagesOf(operation: Operation, contract: Contract): Stages | undefined {
  const resource = itemChain(operation, contract).at(-1)?.resource;
  const { read, replace, update } = resource?.operations ?? {};
  const isAction = resource?.actions.includes(operation) === true;
  if (read === undefined || !(isAction || operation === replace || operation === update)) {
    return undefined;
  }
  const shown = read.payload?.schema;
  if (shown === undefined) return undefined;
  for (const [property, schema] of findFields(shown).schema.properties) {
    const states = statesOf(schema);
    if (states !== undefined) return { read, property, states, isAction };
  }
  return undefined;
}
