import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { CreateMockOptions } from '../../../src/studio/create-mock.ts';
import { serveSpec, type ServedHost } from './serve-spec.ts';

export interface ServedDescription extends ServedHost {
  readonly file: string;
  /** The text of the description as it is now. */
  readonly text: () => Promise<string>;
}

/** Serves a description from a file of its own, in a folder that is gone when the test ends. */
export async function serveDescription(
  description: string | object,
  options: CreateMockOptions = {},
): Promise<ServedDescription> {
  const folder = await mkdtemp(path.join(tmpdir(), 'specwright-mock-'));
  const file = path.join(folder, 'openapi.yaml');
  const text = typeof description === 'string' ? description : JSON.stringify(description);
  await writeFile(file, text);
  onTestFinished(() => rm(folder, { recursive: true }));
  const served = await serveSpec(file, options);
  return { ...served, file, text: () => readFile(file, 'utf8') };
}
