import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SPECS = path.join(import.meta.dirname, '../../specs');

/** A file of one of the project's own contracts. */
export interface SpecText {
  /** Absolute path of the contract's root file. */
  readonly root: string;
  readonly file: string;
  readonly text: string;
}

const FILES: readonly SpecText[] = ['orders', 'notes'].flatMap((spec) =>
  readdirSync(path.join(SPECS, spec), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => path.join(SPECS, spec, name))
    .map((file) => ({
      root: path.join(SPECS, spec, 'openapi.yaml'),
      file,
      text: readFileSync(file, 'utf8'),
    })),
);

const ROOTS = FILES.filter(({ file, root }) => file === root);

/** One of the files; every third time a root file, of which there are few. */
export function pickSpecText(seed: number): SpecText {
  const from = seed % 3 === 0 ? ROOTS : FILES;
  const chosen = from[seed % from.length];
  if (chosen === undefined) throw new Error('no specs');
  return chosen;
}
