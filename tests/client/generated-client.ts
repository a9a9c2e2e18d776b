import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Contract } from '../../src/contract/index.ts';
import { generate } from '../../src/generate/index.ts';
import { generators } from '../../src/studio/generators.generated.ts';
import { selectConventions } from '../../src/studio/select-conventions.ts';

const { units, options } = selectConventions({});

/** Ids of the conventions that have a client facet. */
export const clientConventions = units
  .filter(({ client }) => client !== undefined)
  .map(({ convention }) => convention.id);

/** A folder below the repository, where git ignores it and `node_modules` can be found. */
export async function scratchFolder(): Promise<string> {
  const parent = path.resolve('.tmp');
  await mkdir(parent, { recursive: true });
  return mkdtemp(path.join(parent, 'client-'));
}

/** Generates a client, some conventions left out, and tells where it is. */
export async function generateClient(
  contract: Contract,
  out: string,
  without: readonly string[] = [],
): Promise<string> {
  await generate({
    contract,
    generators,
    targets: ['client-fetch'],
    units: units.filter(({ convention }) => !without.includes(convention.id)),
    checks: () => Promise.resolve([]),
    options,
    out,
    specPath: 'openapi.yaml',
  });
  return path.join(out, 'generated/client/index.ts');
}

const STRICT = [
  'strict',
  'noUncheckedIndexedAccess',
  'exactOptionalPropertyTypes',
  'noUnusedLocals',
  'noUnusedParameters',
  'noImplicitOverride',
  'noPropertyAccessFromIndexSignature',
  'verbatimModuleSyntax',
  'isolatedModules',
  'erasableSyntaxOnly',
  'allowImportingTsExtensions',
  'noEmit',
];

/** What the compiler says about files, as a browser project (`dom`) or as one for Node compiles them. */
export async function typeCheck(
  folder: string,
  files: readonly string[],
  platform: 'dom' | 'node' = 'dom',
): Promise<string> {
  const config = path.join(folder, `tsconfig.${platform}.json`);
  await writeFile(
    config,
    JSON.stringify({
      compilerOptions: {
        ...Object.fromEntries(STRICT.map((flag) => [flag, true])),
        target: 'es2024',
        module: 'esnext',
        moduleResolution: 'bundler',
        ...(platform === 'dom'
          ? { lib: ['es2024', 'dom', 'dom.iterable'], types: [] }
          : { lib: ['es2024'], types: ['node'] }),
      },
      files,
    }),
  );
  const compiler = path.resolve('node_modules/@typescript/native/bin/tsc');
  const run = promisify(execFile)(process.execPath, [compiler, '-p', config]);
  return run.then(
    ({ stdout }) => stdout,
    (error: { stdout: string }) => error.stdout,
  );
}

/** Removes a scratch folder. */
export function clean(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}
