import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Contract } from '../../../src/contract/index.ts';
import { loadSpec } from '../../../src/spec/index.ts';
import { selectConventions } from '../../../src/studio/select-conventions.ts';
import { runChecks } from '../../../src/testing/index.ts';
import { isRecord } from '../../../src/shared/is-record.ts';

test.each([1, 2, 3])(
  'what whole frameworks do is no fault: 400 for a name that is taken, numbers for texts, PUT as a change, seed %i',
  async (seed) => {
    const contract = new Contract(await loadSpec(path.join(import.meta.dirname, 'lenient.yaml')));
    const { findings, operations } = await runChecks({
      contract,
      ...selectConventions({}),
      url: await startLenient(),
      seed,
      credentials: () => 'Token ann',
    });
    expect(findings).toEqual([]);
    expect(operations.filter(({ reached }) => !reached)).toEqual([]);
  },
  60_000,
);

type Values = Readonly<Record<string, unknown>>;
type Reply = readonly [status: number, body: unknown];

const WRONG: Reply = [400, { field: ['is wrong'] }];

/** Names are unique and may be numbers, a size that is none is not asked for, a PUT keeps what it leaves out. */
async function startLenient(): Promise<string> {
  const authors: Values[] = [];
  const books: Values[] = [];
  const server = createServer(async (request, response) => {
    const [status, body] = answer(request, await readText(request));
    // Who answers errors by a handler of its own often loses `Allow`.
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(request.method === 'HEAD' ? '' : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function answer({ method, url, headers }: IncomingMessage, text: string): Reply {
    const { pathname, searchParams } = new URL(url ?? '', 'http://localhost');
    const [, name, id] = /^\/(authors|books)(?:\/(.*))?$/.exec(pathname) ?? [];
    if (name === undefined) return [404, {}];
    if (headers.authorization !== 'Token ann') return [401, {}];
    const items = name === 'authors' ? authors : books;
    const verb = `${method === 'HEAD' ? 'GET' : method} ${name}${id === undefined ? '' : '/'}`;
    if (verb === 'GET authors') return list(searchParams);
    const item = items.find((each) => String(each['id']) === id);
    if (verb.startsWith('GET') && id !== undefined)
      return item === undefined ? [404, {}] : [200, item];
    if (!['POST authors', 'POST books', 'PUT authors/'].includes(verb)) return [405, {}];
    if (id !== undefined && item === undefined) return [404, {}];
    const read = name === 'authors' ? authorOf(text, item) : bookOf(text);
    if (read === undefined) return WRONG;
    const made = { ...read, id: item?.['id'] ?? items.length + 1 };
    items.splice(item === undefined ? items.length : items.indexOf(item), 1, made);
    return [item === undefined ? 201 : 200, made];
  }

  function list(query: URLSearchParams): Reply {
    const page = Number(query.get('page') ?? 1);
    const asked = Number(query.get('page_size'));
    const size = Number.isInteger(asked) && asked > 0 ? asked : 20;
    if (!Number.isInteger(page) || page < 1) return WRONG;
    const results = authors.slice((page - 1) * size, page * size);
    return [200, { count: authors.length, results }];
  }

  function authorOf(text: string, earlier: Values | undefined): Values | undefined {
    const { name, motto = earlier?.['motto'] ?? '' } = fieldsOf(text);
    const texts = [name, motto].map((value) =>
      ['string', 'number'].includes(typeof value) ? String(value).trim() : undefined,
    );
    const isTaken = authors.some((each) => each !== earlier && each['name'] === texts[0]);
    if (texts.some((each) => each === undefined || [...each].length > 40)) return undefined;
    return texts[0] === '' || isTaken ? undefined : { name: texts[0], motto: texts[1] };
  }

  function bookOf(text: string): Values | undefined {
    const { author, price } = fieldsOf(text);
    const isThere = authors.some(
      ({ id }) => typeof author === 'number' && id === Math.floor(author),
    );
    const isPrice = typeof price === 'string' && /^\d{1,6}(\.\d{0,2})?$/.test(price);
    return isThere && isPrice ? { author, price: Number(price).toFixed(2) } : undefined;
  }
}

function fieldsOf(text: string): Values {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks).toString();
}
