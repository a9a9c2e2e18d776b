import type { Contract, Resource } from '../../contract/index.ts';

/** The ids of a resource that the contract's own calls ask for: the examples of the parameter that carries them. */
export function exampleIds(contract: Contract, { item, identity }: Resource): readonly string[] {
  if (item === undefined || identity === undefined) return [];
  const values = contract.operations
    .filter(({ path: { text } }) => text === item || text.startsWith(`${item}/`))
    .flatMap((operation) => operation.parameter('path', identity.parameter)?.examples ?? []);
  const ids = values.flatMap((value) =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : [],
  );
  return [...new Set(ids)].filter((id) => id !== '');
}
