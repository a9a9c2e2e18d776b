import type { Contract, Operation, Parameter, Schema } from '../../../contract/index.ts';
import { defineCheck, requiredQuery } from '../../../convention/index.ts';
import { isRecord } from '../../../shared/is-record.ts';
import { own } from '../../../shared/own.ts';
import { words } from '../../../shared/words.ts';
import { itemChain } from '../../session/item-chain.ts';
import { payloadOf } from '../../session/payload-of.ts';
import { filterValue } from './filter-value.ts';

const SELECTS = new Set(['fields', 'field mask', 'include fields', 'select', 'only']);

/** What identifies or describes an item, and may always be there. */
const ALWAYS = new Set(['id', 'type', 'kind', 'self', 'links', '_links', 'href', 'url']);

export default defineCheck({
  kind: 'property',
  // After the writes, when there is more to choose from.
  alone: true,
  runs: 1,
  inapplicable: (operation) =>
    selectionOf(operation) === undefined
      ? 'it has no parameter that enumerates the fields to show'
      : undefined,
  calls: (source, operation) => source.valid(operation),
  async verify(call, api, { contract }) {
    const selection = selectionOf(call.operation);
    if (selection === undefined) return { inconclusive: 'it selects no fields' };
    const { parameter, names, item } = selection;
    const usual = await api.send({ ...call, query: requiredQuery(call) });
    const [before] = recordsOf(payloadOf(usual, call.operation));
    const always = alwaysShown(call.operation, item, contract);
    const shownBefore = names.filter(
      (name) => !always.has(name) && (own(before, name) ?? undefined) !== undefined,
    );
    const isList = parameter.schema?.isArray === true;
    const choices = [shownBefore.slice(0, 1), ...(isList ? [shownBefore.slice(0, 2)] : [])];
    let judged = 0;
    for (const wanted of choices.filter((choice, index) => choice.length > index)) {
      const value = isList ? wanted : filterValue(parameter, wanted[0]);
      if (value === undefined) continue;
      const query = { ...requiredQuery(call), [parameter.name]: value };
      const answer = await api.send({ ...call, query });
      if (answer.status !== 200) continue;
      judged += 1;
      const list = wanted.map((name) => `\`${name}\``).join(' and ');
      const expected = `only ${list} of each item with \`${parameter.name}: ${wanted.join(', ')}\``;
      for (const shown of recordsOf(payloadOf(answer, call.operation))) {
        const extra = names.find(
          (name) => !wanted.includes(name) && !always.has(name) && Object.hasOwn(shown, name),
        );
        if (extra !== undefined) {
          return { expected, actual: `\`${extra}\` too`, cause: 'too many fields', answer };
        }
        const missing = wanted.find((name) => !Object.hasOwn(shown, name));
        if (usual.status === 200 && missing !== undefined) {
          const actual = `an item without \`${missing}\``;
          return { expected, actual, cause: 'a field is missing', answer };
        }
      }
    }
    return judged === 0 ? { inconclusive: 'nothing to select is shown' } : undefined;
  },
});

interface Selection {
  readonly parameter: Parameter;
  readonly names: readonly string[];
  readonly item: Schema;
}

function selectionOf({ method, parameters, payload }: Operation): Selection | undefined {
  const item = payload?.schema.isArray === true ? payload.schema.items : payload?.schema;
  if (method !== 'get' || item === undefined) return undefined;
  const parameter = parameters.find(
    (each) => each.in === 'query' && SELECTS.has(words(each.name).join(' ')),
  );
  const schema = parameter?.schema?.isArray === true ? parameter.schema.items : parameter?.schema;
  const names = (schema?.values ?? [])
    .filter((value) => typeof value === 'string')
    .filter((name) => item.property(name) !== undefined);
  return parameter === undefined || names.length < 2 ? undefined : { parameter, names, item };
}

/** The schema may require some properties of every item, selected or not. */
function alwaysShown(operation: Operation, item: Schema, contract: Contract): ReadonlySet<string> {
  const resource =
    itemChain(operation, contract).at(-1)?.resource ??
    contract.resources.find(({ operations }) => operations.list === operation);
  return new Set([...ALWAYS, ...item.required, resource?.identity?.property ?? 'id']);
}

function recordsOf(payload: unknown): readonly Readonly<Record<string, unknown>>[] {
  return [payload].flat().filter(isRecord);
}
