import type { ApiRequest } from '../../../templates/server-express/runtime/exchange.ts';
import { toFetch } from '../fetch-adapter.ts';
import type { LiveMock } from '../live/live-mock.ts';
import type { MockAnswer } from '../mock-answer.ts';
import type { Recorder } from '../record/recorder.ts';
import { sessionName } from '../session/session-name.ts';
import { Traffic } from '../traffic/traffic.ts';
import { answerControl } from './answer-control.ts';
import { originOf } from './origin-of.ts';
import { CONTROL_PATH } from './control-routes.ts';
import type { ExampleWriter } from './example-writer.ts';

export interface HostOptions {
  /** Whether other machines and pages of other sites may use the mock's own endpoints. */
  readonly openControl?: boolean | undefined;
  /** Keeps exchanges as examples of the description; left out where it cannot be written. */
  readonly writeExample?: ExampleWriter | undefined;
  /** Hears of every exchange. */
  readonly recorder?: Recorder | undefined;
}

/** A mock with what people need around it: endpoints of its own, and its traffic. */
export interface MockHost extends LiveMock {
  readonly traffic: Traffic;
}

export function hostMock(
  live: LiveMock,
  { openControl = false, writeExample, recorder }: HostOptions = {},
): MockHost {
  const traffic = new Traffic();

  async function answer(request: ApiRequest): Promise<MockAnswer> {
    const path = request.url.split(/[?#]/, 1)[0] ?? '';
    if (path === CONTROL_PATH || path.startsWith(`${CONTROL_PATH}/`)) {
      return answerControl(request, { mock: live.current, traffic, openControl, writeExample });
    }
    const time = Date.now();
    const start = performance.now();
    let requestBody: Uint8Array | undefined;
    const { read } = request;
    const watched: ApiRequest = {
      ...request,
      read: read === undefined ? undefined : async (limit) => (requestBody = await read(limit)),
    };
    const answered = await live.answer(watched);
    const entry = traffic.add({
      time,
      milliseconds: performance.now() - start,
      session: sessionName(request),
      request: { method: request.method, url: request.url, headers: request.headers },
      requestBody: requestBody?.byteLength === 0 ? undefined : requestBody,
      answer: answered,
    });
    recorder?.add(entry, live.current.contract, originOf(request));
    return answered;
  }

  return {
    traffic,
    get current() {
      return live.current;
    },
    answer,
    fetch: toFetch(answer),
    close() {
      traffic.close();
      live.close();
    },
  };
}
