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
    const wanted = names.find(
      (name) => !always.has(name) && (own(before, name) ?? undefined) !== undefined,
    );
    const value = wanted === undefined ? undefined : filterValue(parameter, wanted);
    if (wanted === undefined || value === undefined)
      return { inconclusive: 'nothing to select is shown' };
    const query = { ...requiredQuery(call), [parameter.name]: value };
    const answer = await api.send({ ...call, query });
    if (answer.status !== 200) return { inconclusive: `it was answered ${answer.status}` };
    const expected = `only \`${wanted}\` of each item with \`${parameter.name}: ${wanted}\``;
    for (const shown of recordsOf(payloadOf(answer, call.operation))) {
      const extra = names.find(
        (name) => name !== wanted && !always.has(name) && Object.hasOwn(shown, name),
      );
      if (extra !== undefined) {
        return { expected, actual: `\`${extra}\` too`, cause: 'too many fields', answer };
      }
      if (usual.status === 200 && !Object.hasOwn(shown, wanted)) {
        return { expected, actual: 'an item without it', cause: 'a field is missing', answer };
      }
    }
    return undefined;
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
