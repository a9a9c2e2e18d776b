import type { LiveMock } from '../live/live-mock.ts';
import type { Mock } from '../mock.ts';
import type { MockAnswer } from '../mock-answer.ts';
import type { Session } from '../session/session.ts';
import type { Callbacks } from '../callbacks/callbacks.ts';
import type { Traffic } from '../traffic/traffic.ts';
import type { ExampleWriter } from './example-writer.ts';

/** A call of one of the mock's own endpoints. */
export interface ControlCall {
  readonly live: LiveMock;
  readonly mock: Mock;
  readonly traffic: Traffic;
  readonly callbacks: Callbacks;
  /** Left out where the description cannot be written. */
  readonly writeExample: ExampleWriter | undefined;
  /** The session it is about: that of the caller. */
  readonly session: Session;
  /** Parameters of the path. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The parsed body; `undefined` where there is none. */
  readonly body: unknown;
  /** Of the server, as the caller calls it: `http://127.0.0.1:4010`. */
  readonly origin: string;
}

/** @throws {Problem} which is told to the caller as it stands */
export type ControlEndpoint = (call: ControlCall) => MockAnswer | Promise<MockAnswer>;
