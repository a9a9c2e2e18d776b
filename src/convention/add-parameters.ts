import type { Operation, ParameterLocation } from '../contract/index.ts';
import { shareComponent, type Edit } from '../edit/index.ts';

export interface NewParameter {
  readonly name: string;
  readonly in: ParameterLocation;
  readonly required?: boolean;
  readonly description: string;
  readonly schema: unknown;
}

/** Gives an operation parameters, each described once for the whole contract. */
export function addParameters(operation: Operation, parameters: readonly NewParameter[]): Edit[] {
  const { node } = operation;
  const shared = parameters.map((each) => shareComponent(node, 'parameters', each.name, each));
  const references = shared.map(({ reference }) => reference);
  const list = node.property('parameters');
  return [
    ...shared.map(({ edit }) => edit),
    ...(list === undefined
      ? [
          {
            op: 'add',
            at: node,
            path: ['parameters'],
            value: references,
            before: anchor(node),
          } as const,
        ]
      : references.map((value) => ({ op: 'append', at: list, value }) as const)),
  ];
}

/** Parameters stand in front of what they come with. */
function anchor(node: Operation['node']): string {
  return node.property('requestBody') === undefined ? 'responses' : 'requestBody';
}
