import path from 'node:path';
import { Contract } from '../../src/contract/index.ts';
import { loadSpec } from '../../src/spec/index.ts';

const FILE = path.resolve('tests/client/shelf.yaml');

/** A contract with what the flagship has no use for, none of our conventions, and names out to break things. */
export async function shelf(): Promise<Contract> {
  return new Contract(await loadSpec(FILE));
}
