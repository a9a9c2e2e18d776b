import { onTestFinished } from 'vitest';
import type { Contract } from '../../../src/contract/index.ts';
import {
  createLiveMock,
  hostMock,
  listenMock,
  type HostOptions,
  type MockHost,
} from '../../../src/mock/index.ts';
import { selectConventions } from '../../../src/studio/select-conventions.ts';
import { call, type Served } from './serve.ts';

export interface ServeHostOptions extends HostOptions {
  readonly stateless?: boolean;
}

/** Serves a contract with all that a mock has, on a free port until the test ends. */
export async function serveHost(
  contract: Contract,
  options: ServeHostOptions = {},
): Promise<Served & { readonly mock: MockHost }> {
  const reports: string[] = [];
  const report = (message: string): void => void reports.push(message);
  const { stateless } = options;
  const live = await createLiveMock({
    ...selectConventions({}),
    load: () => Promise.resolve(contract),
    watch: false,
    stateless,
    report,
  });
  const mock = hostMock(live, { report, ...options });
  const running = await listenMock(mock, { port: 0, host: '127.0.0.1' });
  onTestFinished(async () => {
    mock.close();
    await running.close();
  });
  return { url: running.url, mock, reports, call: (...args) => call(running.url, ...args) };
}
