import type { Contract, Operation, Response } from '../contract/index.ts';
import { referenceTo, shareComponent, type Edit } from '../edit/index.ts';

/** A response as a component: its name there, and what it holds. */
export interface NewResponse {
  readonly status: number;
  readonly name: string;
  readonly description: string;
  readonly headers?: Readonly<Record<string, unknown>>;
}

/**
 * Declares responses of an operation, each described once for the whole contract, in the order of statuses. An error
 * gets the body that other errors have: those of the operation, else of the contract.
 */
export function addResponses(
  contract: Contract,
  operation: Operation,
  responses: readonly NewResponse[],
): Edit[] {
  const { node } = operation;
  return responses.flatMap(({ status, name, description, headers }): Edit[] => {
    const body = status < 400 ? {} : errorBody(contract, operation);
    const head = headers === undefined ? {} : { headers };
    const shared = shareComponent(node, 'responses', name, { description, ...head, ...body });
    const next = [...operation.responses.keys()].find((key) => key > String(status));
    const place = { op: 'add', at: node, path: ['responses', String(status)] } as const;
    const before = next === undefined ? {} : { before: next };
    return [shared.edit, { ...place, value: shared.reference, ...before }];
  });
}

/** The content of an error whose schema is shared, to stand in the root of the description. */
function errorBody(contract: Contract, operation: Operation): { content?: unknown } {
  for (const { responses } of [operation, ...contract.operations]) {
    for (const response of responses.values()) {
      const content = response.isError ? sharedContent(response) : undefined;
      if (content !== undefined) return { content };
    }
  }
  return {};
}

function sharedContent({ content, node: { document } }: Response): unknown {
  for (const [mediaType, { isJson, schema }] of content) {
    const ref = schema?.node.ref;
    if (!isJson || schema === undefined || ref === undefined) continue;
    const $ref = referenceTo(document.follow(schema.node, ref), document.root);
    return { [mediaType]: { schema: { $ref } } };
  }
  return undefined;
}
