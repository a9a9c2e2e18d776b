import { decodePercent } from '../../shared/decode-percent.ts';
import type { ApiRequest } from '../../../templates/server-express/runtime/exchange.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import type { ProblemKind } from '../../../templates/server-express/runtime/problem-kind.ts';
import { problemBody } from '../answer/problem-body.ts';
import type { LiveMock } from '../live/live-mock.ts';
import type { Mock } from '../mock.ts';
import type { MockAnswer } from '../mock-answer.ts';
import { preflight } from '../preflight.ts';
import { sessionName } from '../session/session-name.ts';
import type { Callbacks } from '../callbacks/callbacks.ts';
import type { Traffic } from '../traffic/traffic.ts';
import { CONTROL_ROUTES } from './control-routes.ts';
import type { ExampleWriter } from './example-writer.ts';
import { jsonAnswer } from './json-answer.ts';
import { mayControl } from './may-control.ts';
import { originOf } from './origin-of.ts';

export interface ControlParts {
  readonly live: LiveMock;
  readonly mock: Mock;
  readonly traffic: Traffic;
  readonly callbacks: Callbacks;
  /** Whether callers of other machines and pages of other sites may use the endpoints as well. */
  readonly openControl: boolean;
  readonly writeExample: ExampleWriter | undefined;
}

const STATUSES: Readonly<Partial<Record<ProblemKind, number>>> = {
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'too-large': 413,
  unprocessable: 422,
};

/** A snapshot of 10,000 rows. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Answers a request to one of the mock's own endpoints. Never rejects. */
export async function answerControl(request: ApiRequest, parts: ControlParts): Promise<MockAnswer> {
  const answer = await respond(request, parts).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    const status = STATUSES[error.kind] ?? 400;
    const problem = { cause: error, message: error.message };
    const { body, mediaType } = problemBody(undefined, status, problem);
    const told = jsonAnswer(body, status, mediaType);
    return { ...told, headers: { ...told.headers, ...error.headers } };
  });
  const { origin } = request.headers;
  if (origin === undefined || answer.status === 403) return answer;
  const access = { 'access-control-allow-origin': origin, vary: 'Origin' };
  return { ...answer, headers: { ...answer.headers, ...access } };
}

async function respond(request: ApiRequest, parts: ControlParts): Promise<MockAnswer> {
  if (!parts.openControl && !mayControl(request)) {
    const message =
      'The endpoints of the mock itself are for this machine only. Start it with `--open-control` to let others in.';
    throw new Problem('forbidden', message);
  }
  const url = new URL(request.url, 'http://localhost');
  const found = CONTROL_ROUTES.find(request.method, url.pathname);
  if (found.target === undefined) {
    const { allowed } = found;
    if (allowed.length === 0) {
      throw new Problem(
        'not-found',
        'The mock has no such endpoint. GET /__specwright tells what it has.',
      );
    }
    if (request.method === 'OPTIONS') return preflight(request, allowed);
    const allow = allowed.join(', ');
    const message = `The endpoint takes ${allow}. Change the method.`;
    throw new Problem('method-not-allowed', message, { headers: { allow } });
  }
  const { template, endpoint } = found.target;
  return endpoint({
    live: parts.live,
    mock: parts.mock,
    traffic: parts.traffic,
    callbacks: parts.callbacks,
    writeExample: parts.writeExample,
    session: parts.mock.sessions.get(url.searchParams.get('session') ?? sessionName(request)),
    path: readPath(template, url.pathname),
    query: url.searchParams,
    headers: request.headers,
    body: await readJson(request),
    origin: originOf(request),
  });
}

function readPath(template: string, path: string): Record<string, string> {
  const values = path.split('/');
  const entries = template.split('/').flatMap((segment, index): [string, string][] => {
    const name = /^\{(.+)\}$/.exec(segment)?.[1];
    return name === undefined ? [] : [[name, decodePercent(values[index] ?? '')]];
  });
  return Object.fromEntries(entries);
}

async function readJson({ read }: ApiRequest): Promise<unknown> {
  if (read === undefined) return undefined;
  const bytes = await read(MOST_BYTES);
  if (bytes === undefined)
    throw new Problem('too-large', 'The body is larger than 64 MB. Send less.');
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Problem('malformed', 'The body is no JSON. Correct it and send it again.');
  }
}
