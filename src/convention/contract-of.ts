import path from 'node:path';
import { Contract } from '../contract/index.ts';
import { decodePercent } from '../shared/decode-percent.ts';
import { SpecwrightError } from '../shared/specwright-error.ts';
import { SourceFile, SpecDocument } from '../spec/index.ts';
import type { SpectralInventory } from './spectral-context.ts';

const contracts = new WeakMap<SpectralInventory, Contract | null>();

/**
 * The contract in what Spectral has loaded: every rule of a run reads the same one, and no file is read
 * again. `null` where the document is no OpenAPI 3.0 or 3.1 description.
 */
export function contractOf(inventory: SpectralInventory): Contract | null {
  const known = contracts.get(inventory);
  if (known !== undefined) return known;
  const contract = read(inventory);
  contracts.set(inventory, contract);
  return contract;
}

function read({ source, unresolved, referencedDocuments }: SpectralInventory): Contract | null {
  const files = Object.entries(referencedDocuments).map(([name, { data }]) => file(name, data));
  try {
    return new Contract(
      new SpecDocument(
        file(source ?? 'openapi.yaml', unresolved),
        new Map(files.map((each) => [each.path, each])),
      ),
    );
  } catch (error) {
    if (error instanceof SpecwrightError) return null;
    throw error;
  }
}

/** Spectral keeps the text to itself and maps paths to positions on its own. */
function file(source: string, data: unknown): SourceFile {
  const name = /^[a-z][a-z\d+.-]+:/i.test(source) ? source : path.resolve(decodePercent(source));
  return new SourceFile(name, '', data);
}
