import { describeResource, type Mock, type ResourceDescription } from '../mock/index.ts';
import type { States } from '../contract/index.ts';
import { counted } from '../shared/counted.ts';
import { own } from '../shared/own.ts';
import { printable } from '../shared/printable.ts';
import { createMock } from '../studio/create-mock.ts';
import { contractOptions } from './contract-options.ts';
import type { ServeMockOptions } from './serve-mock.ts';

/** Prints what a mock derives from a contract: what it remembers, and what it answers from examples. */
export async function explainMock({ spec, values, io }: ServeMockOptions): Promise<void> {
  const options = await contractOptions(values, io);
  const mock = await createMock(spec, { ...options, watch: false });
  try {
    for (const line of explain(mock.current).split('\n')) io.out(`${printable(line)}\n`);
  } finally {
    mock.close();
  }
}

function explain({ contract, roles }: Mock): string {
  const resources = roles.models.map((model) => describeResource(model, roles.parentOf(model)));
  const others = contract.operations.filter((operation) => roles.of(operation) === undefined);
  const title = `${contract.title}: ${counted(resources.length, 'resource')} with a state, ${counted(others.length, 'operation')} answered from the contract alone.`;
  const rest = others.map(({ endpoint, id }) => `  ${endpoint}  ${id}`);
  return [
    title,
    ...resources.map(explainResource),
    ...(rest.length === 0 ? [] : [['Answered from examples and schemas:', ...rest].join('\n')]),
  ].join('\n\n');
}

function explainResource(resource: ResourceDescription): string {
  const { collection, item, parent, identity, operations, actions, states } = resource;
  const facts: [string, string][] = [
    ['item', item ?? 'none'],
    [
      'id',
      identity === null ? 'none' : `\`${identity.property}\`, {${identity.parameter}} in the path`,
    ],
    ['below', parent ?? ''],
    ...Object.entries(operations),
    ...actions.map((action): [string, string] => ['action', explainAction(action, resource)]),
    ...Object.entries(states).map(([name, each]): [string, string] => [
      'states',
      explainStates(name, each),
    ]),
    ['filters', filters(resource)],
    ['sort', resource.sort ?? ''],
    ['pages', resource.paging ?? ''],
    ['unique', resource.unique.join(', ')],
    ['set here', resource.serverOwned.join(', ')],
  ];
  const lines = facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name.padEnd(9)} ${value}`);
  return [collection, ...lines].join('\n');
}

function explainAction(action: string, { moves }: ResourceDescription): string {
  const states = own(moves, action);
  return Array.isArray(states) && states.length > 0
    ? `${action}, to ${states.join(' or ')}`
    : action;
}

/** `status: pending at first; pending to paid or cancelled; paid to shipped`. */
function explainStates(name: string, { initial, transitions }: States): string {
  const steps = Object.entries(transitions)
    .filter(([, to]) => to.length > 0)
    .map(([from, to]) => `${from} to ${to.join(' or ')}`);
  const parts = initial === undefined ? steps : [`${initial} at first`, ...steps];
  return `${name}: ${parts.join('; ')}`;
}

function filters({ filters: known }: ResourceDescription): string {
  return Object.entries(known)
    .map(([parameter, property]) =>
      parameter === property ? parameter : `${parameter} (${property})`,
    )
    .join(', ');
}
