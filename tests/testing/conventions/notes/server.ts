import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server can be made to get wrong, one thing at a time. */
export type Fault =
  | 'no-etag'
  | 'bare-etag'
  | 'never-304'
  | 'etag-each-time'
  | 'etag-stays'
  | 'lost-update'
  | 'blind-update'
  | 'blind-update-as-400'
  | 'no-location'
  | 'location-elsewhere'
  | 'anybody-reads'
  | 'anybody-writes'
  | 'stack-in-error'
  | 'sql-in-error'
  | 'error-is-200'
  | 'no-request-id'
  | 'no-nosniff'
  | 'wrong-nosniff'
  | 'no-quota'
  | 'quota-grows'
  | 'no-cache-control'
  | 'stale-copies'
  | 'public-copies'
  | 'no-vary'
  | 'no-deprecation'
  | 'sunset-is-no-date'
  | 'secret-comes-back'
  | 'stores-unknown'
  | 'stores-read-only'
  | 'duplicates'
  | 'any-media-type'
  | 'any-size'
  | 'hash-in-output'
  | 'camel-key'
  | 'default-ignored'
  | 'tells-users'
  | 'eternal-token'
  | 'bare-cookie'
  | 'probe-needs-token'
  | 'refuses-untidy'
  | 'keeps-untidy'
  | 'trips-on-body'
  | 'job-nowhere'
  | 'job-later'
  | 'slow';

type Values = Readonly<Record<string, unknown>>;

interface Note extends Values {
  readonly id: string;
  readonly owner: string;
  readonly version: number;
}

interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

interface Request {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

export interface NotesServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Tokens of the two callers there are. */
export const TOKENS = { valid: 'mine', other: 'theirs' } as const;

const SERVER_SET = ['id', 'owner', 'pinned'];

/** A server that keeps the contract beside this file, apart from one fault. */
export async function startNotesServer(fault?: Fault): Promise<NotesServer> {
  const notes = new Map<string, Note>();
  const jobs = new Set<string>();

  function create({ headers, text }: Request, owner: string): Reply {
    if (text.length > 4096 && fault !== 'any-size') return failure(413);
    const isJson = headers['content-type'] === 'application/json';
    if (!isJson && fault !== 'any-media-type') return failure(415);
    const sent = (
      isJson ? parse(text) : { slug: 'something', text: '', passphrase: 'x'.repeat(12) }
    ) as Values | undefined;
    const body = fault === 'refuses-untidy' ? sent : tidied(sent);
    if (body === undefined || !isNote(body)) return failure(400);
    const taken = [...notes.values()].some(({ slug }) => slug === body['slug']);
    if (taken && fault !== 'duplicates') return failure(409);
    const { slug, text: _text, passphrase, ...others } = body;
    const words = fault === 'keeps-untidy' ? sent?.['text'] : body['text'];
    const kept = Object.entries(others).filter(([name]) =>
      SERVER_SET.includes(name) ? fault === 'stores-read-only' : fault === 'stores-unknown',
    );
    const note = {
      id: randomUUID(),
      owner,
      version: 1,
      slug,
      text: words,
      ...(fault === 'secret-comes-back' ? { word: passphrase } : {}),
      ...Object.fromEntries(kept),
    };
    notes.set(note.id, note);
    const place = fault === 'location-elsewhere' ? randomUUID() : note.id;
    const location = fault === 'no-location' ? {} : { location: `/notes/${place}` };
    return { status: 201, headers: location, body: shown(note) };
  }

  function read(note: Note, { headers }: Request): Reply {
    const wanted = headers['if-none-match'];
    if (wanted !== undefined && !/^"[a-z0-9-]{1,38}"$/.test(wanted)) return failure(400);
    const tag = tagOf(note);
    const common = readHeaders();
    if (wanted === tag && fault !== 'never-304') {
      return { status: 304, headers: { ...common, etag: tag } };
    }
    return {
      status: 200,
      headers: fault === 'no-etag' ? common : { ...common, etag: tag },
      body: shown(note),
    };
  }

  function tagOf({ version }: Note): string {
    if (fault === 'bare-etag') return `v${version}`;
    if (fault === 'etag-each-time') return `"${randomUUID()}"`;
    return fault === 'etag-stays' ? '"v1"' : `"v${version}"`;
  }

  function replace(note: Note, { headers, text }: Request): Reply {
    const wanted = headers['if-match'];
    if (wanted === undefined && fault !== 'blind-update') {
      return failure(fault === 'blind-update-as-400' ? 400 : 428);
    }
    const body = parse(text) as { readonly text?: unknown } | undefined;
    if (typeof body?.text !== 'string' || [...body.text].length > 40) return failure(400);
    const isStale = wanted !== undefined && wanted !== tagOf(note);
    if (isStale && fault !== 'lost-update') return failure(412);
    const next = { ...note, text: body.text, version: note.version + 1 };
    notes.set(note.id, next);
    return { status: 200, body: shown(next) };
  }

  function start(path: string): Reply {
    const job = randomUUID();
    if (fault !== 'job-later') jobs.add(job);
    if (path === '/imports') return { status: 202, body: { job } };
    return { status: 202, headers: fault === 'job-nowhere' ? {} : { location: `jobs/${job}` } };
  }

  function readHeaders(): Record<string, string> {
    const age = fault === 'stale-copies' ? 3600 : 10;
    const scope = fault === 'public-copies' ? 'public' : 'private';
    const all = {
      'cache-control': fault === 'no-cache-control' ? '' : `${scope}, max-age=${age}`,
      vary: fault === 'no-vary' ? '' : 'Authorization',
      'x-content-type-options':
        fault === 'no-nosniff' ? '' : fault === 'wrong-nosniff' ? 'sniff' : 'nosniff',
      ratelimit: fault === 'no-quota' ? '' : `"all";r=${fault === 'quota-grows' ? 101 : 99};t=1`,
      'ratelimit-policy': '"all";q=100;w=60',
    };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
  }

  function shown({ version: _version, ...note }: Note): unknown {
    const key = fault === 'camel-key' ? 'textLength' : 'text_length';
    const all = { ...note, [key]: String(note['text']).length };
    return fault === 'hash-in-output' ? { ...all, password_hash: 'f00ba4' } : all;
  }

  function signIn({ text }: Request): Reply {
    const body = parse(text) as { readonly email?: unknown; readonly password?: unknown };
    if (typeof body?.email !== 'string' || String(body.password ?? '').length < 8)
      return failure(400);
    if (body.email !== 'mira@example.com') return failure(fault === 'tells-users' ? 404 : 401);
    if (body.password !== 'correct-horse') return failure(401);
    const claims = { iat: 1_000_000, exp: 1_000_000 + (fault === 'eternal-token' ? 99_999 : 900) };
    const token = ['{}', JSON.stringify(claims), 'x'].map((part) =>
      Buffer.from(part).toString('base64url'),
    );
    const flags = fault === 'bare-cookie' ? 'HttpOnly' : 'Secure; HttpOnly; SameSite=Lax';
    const headers = { 'set-cookie': `sid=${randomUUID()}; ${flags}` };
    return { status: 201, headers, body: { access_token: token.join('.') } };
  }

  function answer(request: Request): Reply {
    const { method, path, query, headers } = request;
    if (fault === 'trips-on-body' && method === 'GET' && request.text !== '') return failure(500);
    if (path === '/sessions') return signIn(request);
    const [, token] = /^Bearer (mine|theirs)$/.exec(headers.authorization ?? '') ?? [];
    if (path === '/health/live' && fault !== 'probe-needs-token') return { status: 200, body: {} };
    if (token === undefined) return { ...failure(401), headers: { 'www-authenticate': 'Bearer' } };
    if (path === '/notes' && method === 'POST') return create(request, token);
    if (path === '/notes') {
      const size = Number(query.get('per_page') ?? (fault === 'default-ignored' ? 50 : 2));
      const page = Number(query.get('page') ?? 1);
      if (!isBetween(size, 50) || !isBetween(page, 9)) return failure(400);
      const own = [...notes.values()].filter(({ owner }) => owner === token);
      return { status: 200, body: own.slice((page - 1) * size, page * size).map(shown) };
    }
    if (path === '/exports' || path === '/imports') return start(path);
    const [, job] = /^\/jobs\/([^/]+)$/.exec(path) ?? [];
    if (job !== undefined && jobs.has(job)) return { status: 200, body: { state: 'running' } };
    const [, id = '', isText] = /^\/notes\/([^/]+)(\/text)?$/.exec(path) ?? [];
    const note = notes.get(id);
    const isOpen =
      (fault === 'anybody-reads' && method === 'GET') ||
      (fault === 'anybody-writes' && method === 'PUT');
    if (note === undefined || (note.owner !== token && !isOpen)) return failure(404);
    if (isText !== undefined) {
      const sunset = fault === 'sunset-is-no-date' ? 'soon' : 'Wed, 30 Jun 2027 23:59:59 GMT';
      const end = fault === 'no-deprecation' ? {} : { deprecation: '@1790812800', sunset };
      return { status: 200, headers: end, body: { text: String(note['text']) } };
    }
    return method === 'PUT' ? replace(note, request) : read(note, request);
  }

  function failure(status: number): Reply {
    const code =
      fault === 'stack-in-error'
        ? 'Error: no\n    at find (/srv/app.js:12:7)'
        : fault === 'sql-in-error'
          ? 'SELECT * FROM notes WHERE id = 1'
          : 'failed';
    const id = fault === 'no-request-id' ? {} : { request_id: randomUUID() };
    if (fault === 'error-is-200') return { status: 200, body: { error: { code }, ...id } };
    return { status, body: { code, ...id } };
  }

  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const url = new URL(incoming.url ?? '/', 'http://host');
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      const reply = answer({
        method: incoming.method ?? '',
        path: url.pathname,
        query: url.searchParams,
        headers: incoming.headers,
        text: Buffer.concat(chunks).toString('utf8'),
      });
      if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, 250));
      const type = reply.body === undefined ? {} : { 'content-type': 'application/json' };
      outgoing.writeHead(reply.status, { ...type, ...reply.headers });
      outgoing.end(reply.body === undefined ? undefined : JSON.stringify(reply.body));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isBetween(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What the contract has an `x-normalize` for. */
function tidied(body: Values | undefined): Values | undefined {
  const text = (name: string): unknown => {
    const value = body?.[name];
    return typeof value === 'string' ? value.trim() : value;
  };
  const slug = text('slug');
  const lower = typeof slug === 'string' ? slug.toLowerCase() : slug;
  return body && { ...body, slug: lower, text: text('text') };
}

function isNote({ slug, text, passphrase }: Values): boolean {
  return (
    typeof slug === 'string' &&
    /^[a-z]{8,40}$/.test(slug) &&
    typeof text === 'string' &&
    [...text].length <= 40 &&
    typeof passphrase === 'string' &&
    [...passphrase].length >= 12 &&
    [...passphrase].length <= 40
  );
}
