import type { Contract, Operation, Resource } from '../../contract/index.ts';

/** A path parameter that names an item of a resource. */
export interface ItemLink {
  readonly parameter: string;
  readonly resource: Resource;
}

/** The resources on the way to an operation, outermost first: of `/orders/{order_id}/cancel` it is `orders`. */
export function itemChain(operation: Operation, contract: Contract): readonly ItemLink[] {
  const { segments } = operation.path;
  return segments.flatMap((segment, index) => {
    if (!segment.startsWith('{')) return [];
    const prefix = `/${segments.slice(0, index + 1).join('/')}`;
    const resource = contract.resources.find(({ item }) => item === prefix);
    const parameter = resource?.identity?.parameter;
    return resource === undefined || parameter === undefined ? [] : [{ parameter, resource }];
  });
}
