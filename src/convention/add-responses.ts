import type { Operation } from '../contract/index.ts';
import { shareComponent, type Edit } from '../edit/index.ts';

/** A response as a component: its name there, and the component. */
export interface NewResponse {
  readonly status: number;
  readonly name: string;
  readonly description: string;
}

/** Declares responses of an operation, each described once for the whole contract, in the order of statuses. */
export function addResponses(operation: Operation, responses: readonly NewResponse[]): Edit[] {
  const { node } = operation;
  return responses.flatMap(({ status, name, description }): Edit[] => {
    const shared = shareComponent(node, 'responses', name, { description });
    const next = [...operation.responses.keys()].find((key) => key > String(status));
    const place = { op: 'add', at: node, path: ['responses', String(status)] } as const;
    return [
      shared.edit,
      {
        ...place,
        value: shared.reference,
        ...(next === undefined ? {} : { before: next }),
      },
    ];
  });
}
