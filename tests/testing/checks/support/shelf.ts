import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { Contract, compileValidator } from '../../../../src/contract/index.ts';
import { loadSpec } from '../../../../src/spec/index.ts';

const SPEC = new URL('shelf.yaml', import.meta.url).pathname;

/** A place where the server can be made to go wrong: each hook does right by default. */
export interface Hooks {
  /** What is kept of a book that is sent. */
  readonly store: (book: Values, earlier: Values | undefined, method: string) => Values;
  /** What is shown of a book that is kept. */
  readonly show: (book: Values) => Values;
  readonly location: (id: number) => string;
  /** Whether a book that was made can be read, and whether it is listed. */
  readonly keeps: { readonly read: boolean; readonly list: boolean };
  readonly remove: (books: Map<number, Values>, id: number) => void;
  /** What a write that is refused leaves behind. */
  readonly refuse: (books: Map<number, Values>, id: number | undefined, method: string) => void;
  readonly filter: (book: Values, query: URLSearchParams) => boolean;
  readonly compare: (a: Values, b: Values, sort: string) => number;
  readonly select: (book: Values, fields: readonly string[]) => Values;
  /** What is kept of the text of a note. */
  readonly note: (text: string) => string;
  readonly nextId: (taken: number) => number | Promise<number>;
  readonly isTaken: (
    books: ReadonlyMap<number, Values>,
    code: unknown,
  ) => boolean | Promise<boolean>;
  /** The answer to a call with an idempotency key: the one that was made for it, or a new one. */
  readonly once: (
    answers: Map<string, Promise<Reply>>,
    key: string,
    make: () => Promise<Reply>,
  ) => Promise<Reply>;
  /** Answers a request instead of the server. */
  readonly intercept: (request: Request) => Reply | undefined;
}

export type Values = Readonly<Record<string, unknown>>;

export interface Request {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const FAITHFUL: Hooks = {
  store: (book, earlier, method) =>
    method === 'PATCH' ? { ...earlier, ...book } : { ...book, id: earlier?.['id'] },
  show: (book) => book,
  location: (id) => `/v1/books/${id}`,
  keeps: { read: true, list: true },
  remove: (books, id) => void books.delete(id),
  refuse: () => undefined,
  filter: (book, query) =>
    ['genre', 'in_print'].every(
      (name) => !query.has(name) || String(book[name]) === query.get(name),
    ) &&
    Number(book['pages']) >= Number(query.get('min_pages') ?? 0) &&
    String(book['title']).includes(query.get('q') ?? ''),
  compare: (a, b, sort) => {
    const name = sort.replace('-', '');
    const order =
      Number(String(a[name]) > String(b[name])) - Number(String(a[name]) < String(b[name]));
    const exact = name === 'pages' ? Number(a[name]) - Number(b[name]) : order;
    return sort.startsWith('-') ? -exact : exact;
  },
  select: (book, fields) =>
    Object.fromEntries(Object.entries(book).filter(([name]) => fields.includes(name))),
  note: (text) => text,
  nextId: (taken) => taken + 1,
  isTaken: (books, code) => [...books.values()].some((book) => book['code'] === code),
  once: (answers, key, make) => {
    const answer = answers.get(key) ?? make();
    answers.set(key, answer);
    return answer;
  },
  intercept: () => undefined,
};

/** Methods that each path of the contract has. */
const METHODS = [
  [/^\/v1\/books$/, 'GET, HEAD, POST'],
  [/^\/v1\/books\/\d+$/, 'GET, HEAD, PUT, PATCH, DELETE'],
  [/^\/v1\/notes$/, 'GET, HEAD, POST'],
  [/^\/v1\/events$/, 'GET, HEAD'],
] as const;

export interface Shelf {
  readonly contract: Contract;
  readonly url: string;
  /** `METHOD /path?query body` of each request, in order. */
  readonly requests: readonly string[];
}

/** A server that keeps the contract beside this file, apart from what the hooks make it do. */
export async function startShelf(changes: Partial<Hooks> = {}): Promise<Shelf> {
  const hooks = { ...FAITHFUL, ...changes };
  const contract = new Contract(await loadSpec(SPEC));
  const books = new Map<number, Values>();
  const notes: Values[] = [];
  const requests: string[] = [];
  const answers = new Map<string, Promise<Reply>>();
  let made = 0;
  for (const pages of [30, 200, 9, 1000, 120, 51]) {
    made += 1;
    const genre = ['novel', 'poetry', 'reference'][made % 3];
    books.set(made, {
      id: made,
      title: `Book ${(made * 5) % 7}`,
      genre,
      pages,
      in_print: made % 2 === 0,
    });
  }

  const isValid = (method: string, value: unknown): boolean => {
    const id = { POST: 'createBook', PUT: 'replaceBook', PATCH: 'updateBook' }[method] ?? '';
    const schema = contract.operation(id)?.requestBody?.json?.schema;
    return schema !== undefined && compileValidator(schema.json)(value).length === 0;
  };

  async function write(request: Request, id: number | undefined): Promise<Reply> {
    const sent = parse(request.body);
    if (!isValid(request.method, sent)) {
      hooks.refuse(books, id, request.method);
      return { status: 400 };
    }
    const values = sent as Values;
    if (values['code'] !== undefined && (await hooks.isTaken(books, values['code']))) {
      if (id === undefined || books.get(id)?.['code'] !== values['code']) return { status: 409 };
    }
    const stored = hooks.store(
      values,
      id === undefined ? undefined : books.get(id),
      request.method,
    );
    if (id !== undefined) {
      books.set(id, stored);
      return { status: 200, body: { data: hooks.show(stored) } };
    }
    const next = await hooks.nextId(made);
    made = Math.max(made, next);
    const book = { ...stored, id: next, created_at: new Date().toISOString() };
    if (hooks.keeps.read)
      books.set(next, { ...book, ...(hooks.keeps.list ? {} : { hidden: true }) });
    return {
      status: 201,
      headers: { location: hooks.location(next) },
      body: { data: hooks.show(book) },
    };
  }

  function list({ url: { searchParams: query } }: Request): Reply {
    const size = Number(query.get('per_page') ?? 20);
    const page = Number(query.get('page') ?? 1);
    const matching = [...books.values()].filter(
      (book) => book['hidden'] !== true && hooks.filter(book, query),
    );
    const sort = query.get('sort');
    if (sort !== null) matching.sort((a, b) => hooks.compare(a, b, sort));
    const shown = matching.slice((page - 1) * size, page * size).map((book) => {
      const { id, title, genre, pages, in_print } = book;
      const fields = query.get('fields')?.split(',');
      const some = { id, title, genre, pages, in_print };
      return fields === undefined ? some : hooks.select(some, fields);
    });
    return {
      status: 200,
      body: {
        data: shown,
        meta: { total: matching.length, page, per_page: size, next_cursor: null },
      },
    };
  }

  async function add(request: Request): Promise<Reply> {
    const key = request.headers['idempotency-key'];
    const make = (): Promise<Reply> => write(request, undefined);
    if (key === undefined) return make();
    if (!/^[A-Za-z0-9-]{16,64}$/.test(String(key))) return { status: 400 };
    return hooks.once(answers, String(key), make);
  }

  function addNote({ body }: Request): Reply {
    const sent = parse(body);
    const schema = contract.operation('createNote')?.requestBody?.json?.schema;
    if (schema === undefined || compileValidator(schema.json)(sent).length > 0)
      return { status: 400 };
    const note = { id: notes.length + 1, text: hooks.note((sent as { text: string }).text) };
    notes.push(note);
    return { status: 201, body: note };
  }

  async function answer(request: Request): Promise<Reply> {
    const { method, url } = request;
    const own = hooks.intercept(request);
    if (own !== undefined) return own;
    const allow = METHODS.find(([pattern]) => pattern.test(url.pathname))?.[1];
    if (allow === undefined) return { status: 404 };
    if (!allow.split(', ').includes(method)) return { status: 405, headers: { allow } };
    if (url.pathname === '/v1/notes')
      return method === 'POST' ? addNote(request) : { status: 200, body: notes };
    if (url.pathname === '/v1/events') {
      if (faultsIn(contract, 'listEvents', url.searchParams)) return { status: 400 };
      return { status: 200, body: events(url.searchParams) };
    }
    const id = /\d+$/.exec(url.pathname)?.[0];
    if (id === undefined) {
      if (method === 'POST') return add(request);
      return faultsIn(contract, 'listBooks', url.searchParams) ? { status: 400 } : list(request);
    }
    const book = books.get(Number(id));
    if (book === undefined) return { status: 404 };
    if (method === 'PUT' || method === 'PATCH') return write(request, Number(id));
    if (method !== 'DELETE') return { status: 200, body: { data: hooks.show(book) } };
    hooks.remove(books, Number(id));
    return { status: 204 };
  }

  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const body = await readText(incoming);
      const { method = 'GET', headers } = incoming;
      requests.push(`${method} ${incoming.url} ${body}`);
      const url = new URL(incoming.url ?? '/', 'http://localhost');
      const reply = await answer({ method, url, headers, body });
      const text = reply.body === undefined ? undefined : JSON.stringify(reply.body);
      const type = text === undefined ? {} : { 'content-type': 'application/json' };
      outgoing.writeHead(reply.status, { ...type, ...reply.headers }).end(text);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const { port } = server.address() as AddressInfo;
  return { contract, url: `http://127.0.0.1:${port}`, requests };
}

function events(query: URLSearchParams): unknown {
  const [, from = '0'] = /^at-(\d+)$/.exec(query.get('cursor') ?? '') ?? [];
  const size = Number(query.get('limit') ?? 5);
  const ids = Array.from({ length: 12 }, (_, index) => index + 1);
  const next = Number(from) + size;
  const data = ids.slice(Number(from), next).map((id) => ({ id }));
  return { data, next_cursor: next < ids.length ? `at-${next}` : null };
}

function faultsIn(contract: Contract, operation: string, query: URLSearchParams): boolean {
  return [...query].some(([name, text]) => {
    const schema = contract.operation(operation)?.parameter('query', name)?.schema;
    if (schema === undefined) return false;
    const readings = [
      text,
      Number(text),
      text === 'true' || (text === 'false' ? false : text),
      text.split(','),
    ];
    return readings.every((value) => compileValidator(schema.json)(value).length > 0);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

async function readText(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
