import { onTestFinished } from 'vitest';
import { listenMock, type MockHost } from '../../../src/mock/index.ts';
import { createMock, type CreateMockOptions } from '../../../src/studio/create-mock.ts';
import { call, type CallOptions, type Reply } from './serve.ts';

export interface ServedHost {
  readonly url: string;
  readonly mock: MockHost;
  readonly reports: readonly string[];
  /** Sends a request; an object as body is sent as JSON. */
  readonly call: (method: string, path: string, options?: CallOptions) => Promise<Reply>;
}

/** Serves a description with all that a mock has, on a free port until the test ends. */
export async function serveSpec(
  file: string,
  options: CreateMockOptions = {},
): Promise<ServedHost> {
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
  });
  const { url } = running;
  return { url, mock, reports, call: (...args) => call(url, ...args) };
}
