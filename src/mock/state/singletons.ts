import type { Contract, Operation, Resource } from '../../contract/index.ts';

/** What there is only one of, such as the caller's own account: a path that is read and changed as it stands. */
export function singletons(contract: Contract): readonly Resource[] {
  return contract.paths.flatMap(({ template, operations }): Resource[] => {
    const at = (method: Operation['method']): Operation | undefined =>
      operations.find((operation) => operation.method === method);
    const [read, replace, update] = [at('get'), at('put'), at('patch')];
    const schema = read?.payload?.schema;
    const isChanged = replace !== undefined || update !== undefined;
    if (read === undefined || schema === undefined || schema.isArray || !isChanged) return [];
    if (template.parameters.length > 0) return [];
    return [
      {
        name: template.segments.at(-1) ?? template.text,
        collection: template.text,
        item: undefined,
        identity: undefined,
        schema,
        parent: undefined,
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
