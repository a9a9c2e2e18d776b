import path from 'node:path';
import { Contract } from '../../../src/contract/index.ts';
import { loadSpec } from '../../../src/spec/index.ts';

/** The contract of a description that stands in a test. */
export async function contractOf(description: object): Promise<Contract> {
  const file = path.resolve('/virtual/openapi.json');
  const overlay = new Map([[file, JSON.stringify(description)]]);
  return new Contract(await loadSpec(file, { overlay }));
}
