import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server can be made to get wrong, one thing at a time. */
export type Defect =
  | 'served-without-prefix'
  | 'no-envelope'
  | 'undeclared-code'
  | 'no-details'
  | 'undeclared-status'
  | 'missing-is-500'
  | 'wrong-per-page'
  | 'overlapping-pages'
  | 'no-validation'
  | 'lax-maximum'
  | 'no-authentication'
  | 'no-challenge'
  | 'no-limit'
  | 'no-retry-after'
  | 'no-idempotency'
  | 'no-request-id'
  | 'crash-on-long-title'
  | 'wrong-type'
  | 'no-location'
  | 'text-errors';

interface Task {
  readonly id: string;
  readonly title: string;
  readonly priority: number;
}

interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly data?: unknown;
  readonly meta?: unknown;
  readonly error?: { readonly code: string; readonly fields: readonly string[] };
}

interface Request {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

const LIMIT = 50;

/** By path. */
const METHODS: Readonly<Record<string, string>> = {
  '/tasks': 'GET, HEAD, POST',
  '/tasks/{task_id}': 'GET, HEAD, DELETE',
  '/pings': 'POST',
};

const REQUEST_ID = /^[\w-]{1,64}$/;

export interface TaskServer {
  readonly url: string;
  /** `METHOD /path?query body` of each request, in order. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

/** A server that keeps the contract beside this file, apart from one defect. */
export async function startTaskServer(defect?: Defect): Promise<TaskServer> {
  const tasks = new Map<string, Task>();
  const keys = new Map<string, { readonly body: string; readonly reply: Reply }>();
  const requests: string[] = [];
  let tokens = LIMIT;
  let filled = performance.now();

  function create({ headers, body }: Request): Reply {
    const key = String(headers['idempotency-key'] ?? '');
    const earlier = defect === 'no-idempotency' ? undefined : keys.get(key);
    if (earlier !== undefined) {
      return earlier.body === body ? earlier.reply : failure(422, 'KEY_REUSED');
    }
    const { title, priority = 3 } = JSON.parse(body) as { title: string; priority?: number };
    if (defect === 'crash-on-long-title' && title.length > 8) throw new Error('too long');
    const task = { id: randomUUID(), title, priority };
    tasks.set(task.id, task);
    const location = defect === 'no-location' ? {} : { location: `/api/v1/tasks/${task.id}` };
    const data = defect === 'wrong-type' ? { ...task, priority: String(priority) } : task;
    const reply = { status: 201, headers: location, data };
    keys.set(key, { body, reply });
    return reply;
  }

  function list({ query }: Request): Reply {
    const page = Number(query.get('page') ?? 1);
    const size = Number(query.get('per_page') ?? 20);
    const start = (page - 1) * size - (defect === 'overlapping-pages' && page > 1 ? 1 : 0);
    const meta = {
      total: tasks.size,
      page,
      per_page: defect === 'wrong-per-page' ? 20 : size,
      next_cursor: null,
    };
    return { status: 200, data: [...tasks.values()].slice(start, start + size), meta };
  }

  function limited(): Reply | undefined {
    const now = performance.now();
    tokens = Math.min(LIMIT, tokens + ((now - filled) / 1000) * LIMIT);
    filled = now;
    tokens -= 1;
    if (tokens >= 0 || defect === 'no-limit') return undefined;
    tokens = 0;
    const headers = defect === 'no-retry-after' ? {} : { 'retry-after': '1' };
    return { ...failure(429, 'RATE_LIMITED'), headers };
  }

  function answer(request: Request): Reply {
    const { method, path } = request;
    const [, id] = /^\/tasks\/(.+)$/.exec(path) ?? [];
    const isPing = path === '/pings' && method === 'POST';
    const isKnown = path === '/pings' || path === '/tasks' || id !== undefined;
    if (!isKnown) return failure(404, 'NOT_FOUND');
    const allow = id === undefined ? METHODS[path] : METHODS['/tasks/{task_id}'];
    if (allow?.split(', ').includes(method) === false) {
      return { ...failure(405, 'METHOD_NOT_ALLOWED'), headers: { allow } };
    }
    if (isPing) {
      const refused = limited();
      if (refused !== undefined) return refused;
    } else if (!isAuthenticated(request) && defect !== 'no-authentication') {
      const challenge = defect === 'no-challenge' ? {} : { 'www-authenticate': 'Bearer' };
      return { ...failure(401, 'UNAUTHENTICATED'), headers: challenge };
    }
    const isCreate = path === '/tasks' && method === 'POST';
    const fields = faultyFields(request, isCreate, id, defect);
    if (fields.length > 0 && (defect !== 'no-validation' || fields.includes('body'))) {
      return failure(400, 'INVALID', fields);
    }
    if (isPing) return { status: 204 };
    if (isCreate) return create(request);
    if (id === undefined) return list(request);
    const task = tasks.get(decodeURIComponent(id));
    if (task === undefined) {
      return defect === 'missing-is-500' ? failure(500, 'INTERNAL') : failure(404, 'NOT_FOUND');
    }
    if (method === 'DELETE') {
      tasks.delete(task.id);
      return { status: 204 };
    }
    return { status: defect === 'undeclared-status' ? 203 : 200, data: task };
  }

  const server = createServer((incoming, outgoing) => {
    const respond = (body: string): void => {
      const url = new URL(incoming.url ?? '/', 'http://localhost');
      const { method = 'GET', headers } = incoming;
      requests.push(`${method} ${incoming.url} ${body}`);
      const isPrefixed = url.pathname.startsWith('/api/v1/');
      const isServed = isPrefixed || defect === 'served-without-prefix';
      const path = isServed ? url.pathname.replace('/api/v1', '') : '/nowhere';
      const reply = attempt(() => answer({ method, path, query: url.searchParams, headers, body }));
      const sent = String(headers['x-request-id'] ?? '');
      const requestId = REQUEST_ID.test(sent) ? sent : randomUUID();
      const text = write(reply, requestId, defect);
      outgoing.writeHead(reply.status, {
        ...reply.headers,
        ...(defect === 'no-request-id' ? {} : { 'x-request-id': requestId }),
        ...(text === undefined ? {} : { 'content-type': typeOf(reply, defect) }),
      });
      outgoing.end(text);
    };
    void readText(incoming).then(respond);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Names of what is wrong with a request; `body` when it is not even an object. */
function faultyFields(
  { headers, query, body }: Request,
  isCreate: boolean,
  id: string | undefined,
  defect: Defect | undefined,
): string[] {
  const wrong: string[] = [];
  const check = (field: string, isRight: boolean): void => {
    if (!isRight) wrong.push(field);
  };
  const requestId = headers['x-request-id'];
  check('X-Request-ID', requestId === undefined || REQUEST_ID.test(String(requestId)));
  if (id !== undefined) {
    const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
    check('task_id', uuid.test(id));
  }
  for (const [name, max] of [
    ['page', 1000],
    ['per_page', 50],
  ] as const) {
    const value = query.get(name);
    check(
      name,
      value === null || (/^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= max),
    );
  }
  if (!isCreate) return wrong;
  check('Idempotency-Key', /^[A-Za-z0-9-]{16,64}$/.test(String(headers['idempotency-key'] ?? '')));
  const task = attempt(() => JSON.parse(body) as Record<string, unknown>);
  if (typeof task !== 'object' || task === null || Array.isArray(task) || 'status' in task) {
    return [...wrong, 'body'];
  }
  const { title, priority, ...others } = task;
  const isTitle = typeof title === 'string' && title !== '' && [...title].length <= 40;
  check('title', isTitle);
  const most = defect === 'lax-maximum' ? 6 : 5;
  check(
    'priority',
    priority === undefined ||
      (Number.isInteger(priority) && Number(priority) >= 1 && Number(priority) <= most),
  );
  for (const name of Object.keys(others)) check(name, false);
  return wrong;
}

function isAuthenticated({ headers }: Request): boolean {
  const [, token] = /^Bearer (.+)$/.exec(headers.authorization ?? '') ?? [];
  return token !== undefined && token !== 'invalid';
}

function failure(status: number, code: string, fields: readonly string[] = []): Reply {
  return { status, error: { code, fields } };
}

function attempt(work: () => Reply): Reply;
function attempt(work: () => Record<string, unknown>): Record<string, unknown> | Reply;
function attempt(work: () => Reply | Record<string, unknown>): Reply | Record<string, unknown> {
  try {
    return work();
  } catch {
    return failure(500, 'INTERNAL');
  }
}

function typeOf(reply: Reply, defect: Defect | undefined): string {
  return reply.error !== undefined && defect === 'text-errors' ? 'text/plain' : 'application/json';
}

function write(reply: Reply, requestId: string, defect: Defect | undefined): string | undefined {
  if (reply.status === 204) return undefined;
  if (reply.error === undefined) {
    const { data, meta } = reply;
    return JSON.stringify(defect === 'no-envelope' ? data : { data, meta, error: null });
  }
  const { code, fields } = reply.error;
  const details = fields.map((field) => ({ field, issue: 'is wrong' }));
  const error = {
    code: defect === 'undeclared-code' ? 'oops' : code,
    message: 'That did not work.',
    details: defect === 'no-details' ? [] : details,
  };
  return JSON.stringify({ data: null, error, meta: { request_id: requestId } });
}

async function readText(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
