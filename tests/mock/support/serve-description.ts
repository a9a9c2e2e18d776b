import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { listenMock, type MockHost } from '../../../src/mock/index.ts';
import { createMock, type CreateMockOptions } from '../../../src/studio/create-mock.ts';
import { call, type CallOptions, type Reply } from './serve.ts';

export interface ServedDescription {
  readonly url: string;
  readonly mock: MockHost;
  readonly reports: readonly string[];
  readonly file: string;
  /** The text of the description as it is now. */
  readonly text: () => Promise<string>;
  readonly call: (method: string, path: string, options?: CallOptions) => Promise<Reply>;
}

/** Serves a description from a file of its own, in a folder that is gone when the test ends. */
export async function serveDescription(
  description: string | object,
  options: CreateMockOptions = {},
): Promise<ServedDescription> {
  const folder = await mkdtemp(path.join(tmpdir(), 'specwright-mock-'));
  const file = path.join(folder, 'openapi.yaml');
  await writeFile(
    file,
    typeof description === 'string' ? description : JSON.stringify(description),
  );
  const reports: string[] = [];
  const mock = await createMock(file, {
    config: {},
    watch: false,
    report: (message) => reports.push(message),
    ...options,
  });
  const running = await listenMock(mock, { port: 0, host: '127.0.0.1' });
  onTestFinished(async () => {
    mock.close();
    await running.close();
    await rm(folder, { recursive: true });
  });
  return {
    url: running.url,
    mock,
    reports,
    file,
    text: () => readFile(file, 'utf8'),
    call: (...args) => call(running.url, ...args),
  };
}
