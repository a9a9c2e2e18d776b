import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { Contract } from '../../src/contract/index.ts';
import {
  defineGenerator,
  generate,
  type GeneratedFile,
  type GenerateOptions,
  type GenerateReport,
  type Generator,
} from '../../src/generate/index.ts';
import { loadSpec } from '../../src/spec/index.ts';

/** A fresh folder that goes away with the test. */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'specwright-generate-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A generator that makes the files it is given: text by path, owned where they are not below `generated/`. */
export function fakeGenerator(files: Readonly<Record<string, string>>, id = 'fake'): Generator {
  return defineGenerator({
    id,
    summary: 'Makes what a test wants.',
    requires: [],
    generate: () =>
      Promise.resolve(
        Object.entries(files).map(([file, content]): GeneratedFile => ({
          path: file,
          content,
          ownership: file.startsWith('generated/') ? 'generated' : 'owned',
        })),
      ),
  });
}

const notes = new Contract(await loadSpec('specs/notes/openapi.yaml'));

/** Runs generators over `specs/notes` without any convention. */
export function run(
  out: string,
  generators: readonly Generator[],
  options: Partial<GenerateOptions> = {},
): Promise<GenerateReport> {
  return generate({
    contract: notes,
    generators,
    units: [],
    checks: () => Promise.resolve([]),
    options: () => ({}),
    out,
    specPath: 'openapi.yaml',
    ...options,
  });
}

/** Every file below a folder, by path with `/`. */
export async function snapshot(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  return Object.fromEntries(
    files.map((file, index) => [file.replaceAll('\\', '/'), texts[index] ?? '']),
  );
}
