import type { ApiRequest } from '../../../templates/server-express/runtime/exchange.ts';
import { pathOf } from '../../../templates/server-express/runtime/path-of.ts';
import { CALLBACK_CLOCK, type CallbackClock } from '../callbacks/callback-clock.ts';
import type { CallbackOptions } from '../callbacks/callback-options.ts';
import { Callbacks } from '../callbacks/callbacks.ts';
import { toFetch } from '../fetch-adapter.ts';
import type { LiveMock, LiveMockOptions } from '../live/live-mock.ts';
import type { Mock } from '../mock.ts';
import type { MockAnswer } from '../mock-answer.ts';
import { mockPage } from '../page/mock-page.ts';
import type { Recorder } from '../record/recorder.ts';
import { sessionName } from '../session/session-name.ts';
import { Traffic } from '../traffic/traffic.ts';
import { answerControl } from './answer-control.ts';
import { originOf } from './origin-of.ts';
import { CONTROL_PATH } from './control-routes.ts';
import type { ExampleWriter } from './example-writer.ts';

export interface HostOptions extends CallbackOptions, Pick<LiveMockOptions, 'report' | 'seed'> {
  /** Whether other machines and pages of other sites may use the mock's own endpoints. */
  readonly openControl?: boolean | undefined;
  /** Stands in for time where callbacks are sent. */
  readonly callbackClock?: CallbackClock | undefined;
  /** Keeps exchanges as examples of the description; left out where it cannot be written. */
  readonly writeExample?: ExampleWriter | undefined;
  /** Hears of every exchange. */
  readonly recorder?: Recorder | undefined;
}

/** A mock with what people need around it: endpoints of its own, and its traffic. */
export interface MockHost extends LiveMock {
  readonly traffic: Traffic;
  /** Whether the contract has the path of a request, whatever the method. */
  readonly covers: Mock['covers'];
}

export function hostMock(
  live: LiveMock,
  {
    openControl = false,
    callbackClock = CALLBACK_CLOCK,
    seed = '',
    report = () => {},
    writeExample,
    recorder,
    ...options
  }: HostOptions = {},
): MockHost {
  const traffic = new Traffic();
  const callbacks = new Callbacks({ ...options, traffic, clock: callbackClock, seed, report });

  async function answer(request: ApiRequest): Promise<MockAnswer> {
    const path = pathOf(request);
    if (path === CONTROL_PATH || path.startsWith(`${CONTROL_PATH}/`)) {
      const parts = { live, mock: live.current, traffic, callbacks, openControl, writeExample };
      return answerControl(request, parts);
    }
    if (path === '/' && wantsPage(request) && !live.current.covers(request)) {
      const session = live.current.sessions.get(sessionName(request));
      return mockPage(live.current, session, live.edition.since);
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
    callbacks.after(entry, live.current);
    recorder?.add(entry, live.current.contract, originOf(request));
    return answered;
  }

  return {
    traffic,
    get current() {
      return live.current;
    },
    get edition() {
      return live.edition;
    },
    onEdition: (listener) => live.onEdition(listener),
    covers: (request) => live.current.covers(request),
    answer,
    fetch: toFetch(answer),
    close() {
      callbacks.close();
      traffic.close();
      live.close();
    },
  };
}

/** A browser that a person has pointed here. */
function wantsPage({ method, headers }: ApiRequest): boolean {
  return (
    (method === 'GET' || method === 'HEAD') && headers['accept']?.includes('text/html') === true
  );
}
