import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import serverExpress from '../../../generators/server-express/generator.ts';
import types from '../../../generators/types/generator.ts';
import { Contract } from '../../../src/contract/index.ts';
import type { ConventionUnit } from '../../../src/convention/index.ts';
import { generate } from '../../../src/generate/index.ts';
import { loadSpec } from '../../../src/spec/index.ts';
import { selectConventions } from '../../../src/studio/select-conventions.ts';

export const ROOT = path.join(import.meta.dirname, '../../..');

/** What of the example the team owns: everything but `generated/`. */
const OWNED = [
  'app.ts',
  'security.ts',
  'server.ts',
  'auth',
  'handlers',
  'http',
  'shop',
  'tsconfig.json',
];

/** An empty folder inside the repository, where generated code finds its packages. */
export async function makeFolder(): Promise<string> {
  await mkdir(path.join(ROOT, '.tmp'), { recursive: true });
  return mkdtemp(path.join(ROOT, '.tmp/server-'));
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/** Puts the example's own files into a folder. */
export async function copyExample(folder: string): Promise<void> {
  const example = path.join(ROOT, 'examples/orders-api');
  for (const name of OWNED) {
    await cp(path.join(example, name), path.join(folder, name), { recursive: true });
  }
}

/** Generates a server for a spec of the repository, or a contract, without the server facet of one convention. */
export async function generateServer(
  spec: string | Contract,
  out: string,
  without?: string,
): Promise<Contract> {
  const contract =
    typeof spec === 'string' ? new Contract(await loadSpec(path.join(ROOT, spec))) : spec;
  const { units, options } = selectConventions({});
  await generate({
    contract,
    generators: [types, serverExpress],
    targets: ['server-express'],
    units: units.map((unit) => (unit.convention.id === without ? withoutServer(unit) : unit)),
    checks: () => Promise.resolve([]),
    options,
    out,
    specPath: typeof spec === 'string' ? spec : 'openapi.yaml',
  });
  return contract;
}

function withoutServer({ server: _server, ...unit }: ConventionUnit): ConventionUnit {
  return unit;
}

/** What the type checker finds in a project; empty when it is content. */
export async function typeCheck(folder: string): Promise<string> {
  const tsc = path.join(ROOT, 'node_modules/@typescript/native/bin/tsc');
  const run = promisify(execFile);
  return run(process.execPath, [tsc, '-p', folder]).then(
    ({ stdout }) => stdout,
    (error: { readonly stdout: string }) => error.stdout,
  );
}
