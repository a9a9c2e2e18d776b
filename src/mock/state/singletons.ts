import type { Contract, Operation, Resource } from '../../contract/index.ts';

/**
 * What there is only one of: a path that is read and changed as it stands, such as the caller's own account
 * (`/account`) or the settings of an item (`/vehicles/{id}/policy`).
 */
export function singletons(contract: Contract): readonly Resource[] {
  return contract.paths.flatMap(({ template, operations }): Resource[] => {
    const at = (method: Operation['method']): Operation | undefined =>
      operations.find((operation) => operation.method === method);
    const [read, replace, update] = [at('get'), at('put'), at('patch')];
    const schema = read?.payload?.schema;
    const isChanged = replace !== undefined || update !== undefined;
    if (read === undefined || schema === undefined || schema.isArray || !isChanged) return [];
    const parent = parentOf(template.text, contract);
    const { parameters, trailingParameter } = template;
    if (trailingParameter !== undefined) return [];
    if (parent === undefined ? parameters.length > 0 : /[{}]/.test(below(template.text, parent))) {
      return [];
    }
    return [
      {
        name: template.segments.at(-1) ?? template.text,
        collection: template.text,
        item: undefined,
        identity: undefined,
        schema,
        parent,
        operations: {
          read,
          ...(replace === undefined ? {} : { replace }),
          ...(update === undefined ? {} : { update }),
        },
        actions: [],
      },
    ];
  });
}

/** The resource whose item a path stands under, the nearest one. */
function parentOf(path: string, { resources }: Contract): Resource | undefined {
  return resources
    .filter(({ item }) => item !== undefined && path.startsWith(`${item}/`))
    .toSorted((one, other) => (other.item?.length ?? 0) - (one.item?.length ?? 0))[0];
}

function below(path: string, { item = '' }: Resource): string {
  return path.slice(item.length);
}
