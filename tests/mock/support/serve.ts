import { onTestFinished } from 'vitest';
import type { Contract } from '../../../src/contract/index.ts';
import type { ConventionUnit } from '../../../src/convention/index.ts';
import { createMock, listenMock, type MockOptions } from '../../../src/mock/index.ts';
import { selectConventions } from '../../../src/studio/select-conventions.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body. */
  readonly body: unknown;
}

export interface Served {
  readonly url: string;
  readonly reports: readonly string[];
  /** Sends a request; an object as body is sent as JSON. */
  readonly call: (method: string, path: string, options?: CallOptions) => Promise<Reply>;
}

export interface CallOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Serves a mock of a contract on a free port until the test ends. */
export async function serve(
  contract: Contract,
  {
    units,
    environment,
  }: { units?: readonly ConventionUnit[]; environment?: MockOptions['environment'] } = {},
): Promise<Served> {
  const selection = selectConventions({});
  const reports: string[] = [];
  const mock = createMock(contract, {
    units: units ?? selection.units,
    options: selection.options,
    report: (message) => reports.push(message),
    ...(environment === undefined ? {} : { environment }),
  });
  const running = await listenMock(mock, { port: 0, host: '127.0.0.1' });
  onTestFinished(running.close);
  return { url: running.url, reports, call: (...args) => call(running.url, ...args) };
}

/** Sends a request to a server. */
export async function call(
  url: string,
  method: string,
  path: string,
  { headers = {}, body }: CallOptions = {},
): Promise<Reply> {
  const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const response = await fetch(url + path, {
    method,
    headers: { ...type, ...headers },
    ...(sent === undefined ? {} : { body: sent }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parse(text) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
