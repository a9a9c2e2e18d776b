import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { listenMock, type MockHost } from '../../../src/mock/index.ts';
import { createMock, type CreateMockOptions } from '../../../src/studio/create-mock.ts';
import { call, type CallOptions, type Reply } from './serve.ts';

const SPEC = fileURLToPath(new URL('../../../specs/orders/openapi.yaml', import.meta.url));

export interface ServedHost {
  readonly url: string;
  readonly mock: MockHost;
  readonly reports: readonly string[];
  /** Sends a request as somebody who is let in; an object as body is sent as JSON. */
  readonly call: (method: string, path: string, options?: CallOptions) => Promise<Reply>;
}

/** Serves the flagship with all that a mock has, on a free port until the test ends. */
export async function serveFlagship(options: CreateMockOptions = {}): Promise<ServedHost> {
  const reports: string[] = [];
  const mock = await createMock(SPEC, {
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
  return {
    url: running.url,
    mock,
    reports,
    call: (method, path, { headers, body } = {}) =>
      call(running.url, method, path, {
        headers: { authorization: 'Bearer demo', ...headers },
        ...(body === undefined ? {} : { body }),
      }),
  };
}
