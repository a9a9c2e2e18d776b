import { fileURLToPath } from 'node:url';
import { Contract } from '../../../src/contract/index.ts';
import { loadSpec } from '../../../src/spec/index.ts';

/** The contracts of this repository, which obey every convention. */
export async function loadFlagship(name: 'orders' | 'notes' = 'orders'): Promise<Contract> {
  const file = fileURLToPath(new URL(`../../../specs/${name}/openapi.yaml`, import.meta.url));
  return new Contract(await loadSpec(file));
}
