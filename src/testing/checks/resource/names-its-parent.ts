import { findFields, spokenName, type Contract, type Operation } from '../../../contract/index.ts';
import { defineCheck, isSuccess } from '../../../convention/index.ts';
import { own } from '../../../shared/own.ts';
import { itemChain } from '../../session/item-chain.ts';
import { payloadOf } from '../../session/payload-of.ts';
import { isSameId } from '../support/is-same-id.ts';

/** Every answer about what is below another thing tells which one that is, where it tells it at all. */
export default defineCheck({
  kind: 'answer',
  inapplicable: (operation, contract) =>
    parentNamed(operation, contract) === undefined
      ? 'it shows nothing that names what it is below'
      : undefined,
  verify(answer, { contract }) {
    const { operation, path } = answer.call;
    const parent = parentNamed(operation, contract);
    if (parent === undefined || !isSuccess(answer)) return undefined;
    const { parameter, property } = parent;
    const id = path[parameter];
    const stray = [payloadOf(answer, operation)]
      .flat()
      .map((item) => own(item, property))
      .find((told) => isId(told) && !isSameId(told, id));
    if (stray === undefined) return undefined;
    return {
      expected: `\`${property}\` to be the \`${parameter}\` of its path, ${JSON.stringify(id)}`,
      actual: JSON.stringify(stray),
      cause: property,
      answer,
    };
  },
});

function isId(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

interface Parent {
  readonly parameter: string;
  readonly property: string;
}

/** The property of what is below another item that says which, where the server alone sets it: `list_id` for `{listId}`. */
function parentNamed(operation: Operation, contract: Contract): Parent | undefined {
  const chain = itemChain(operation, contract);
  const resource = contract.resources.find(({ operations }) =>
    Object.values(operations).includes(operation),
  );
  // What is listed elsewhere, and made elsewhere, may be of things further below.
  if (resource?.operations.create === undefined || operation.payload === undefined)
    return undefined;
  const isInside = chain.at(-1)?.resource === resource;
  const parent = chain.at(isInside ? -2 : -1);
  if (parent === undefined || !resource.collection.startsWith(`${parent.resource.item ?? ''}/`)) {
    return undefined;
  }
  const { parameter } = parent;
  const spoken = spokenName(parameter);
  if (!/ (id|uuid|key|slug)$/.test(spoken)) return undefined;
  const { schema } = operation.payload;
  const item = schema.isArray ? schema.items : schema;
  const shown = item === undefined ? undefined : findFields(item).schema;
  const property = [...(shown?.properties.keys() ?? [])].find(
    (name) => spokenName(name) === spoken && name !== resource.identity?.property,
  );
  const { create, replace, update } = resource.operations;
  const isTaken = [create, replace, update].some(
    (write) =>
      property !== undefined && write?.requestBody?.json?.schema?.property(property) !== undefined,
  );
  return property === undefined || isTaken ? undefined : { parameter, property };
}
