import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { Contract } from '../../../src/contract/index.ts';
import { loadSpec } from '../../../src/spec/index.ts';
import { listenForTest } from './listen-for-test.ts';
import { areValid } from './are-valid.ts';
import { readValidBody } from './read-valid-body.ts';

/** What the server does wrong. */
export type DeskDefect =
  | 'default-number-zero'
  | 'default-boolean-true'
  | 'changed-stays'
  | 'created-moves'
  | 'name-taken-twice'
  | 'search-ignored'
  | 'empty-search-fails'
  | 'page-short'
  | 'quota-stays'
  | 'quota-grows'
  | 'any-version'
  | 'others-listed'
  | 'closed-twice'
  | 'closed-by-others'
  | 'many-closed-by-others'
  | 'deleted-not'
  | 'job-of-others'
  | 'file-of-others'
  | 'problem-of-200';

type Values = Record<string, unknown>;
type Reply = readonly [status: number, body?: unknown, headers?: Record<string, string>];

/** A server whose items live outside of their parents, and whose rules stand in descriptions and statuses alone. */
export async function startDesks(
  defect: DeskDefect | undefined,
): Promise<{ readonly contract: Contract; readonly url: string }> {
  const contract = new Contract(await loadSpec(path.join(import.meta.dirname, 'desks.yaml')));
  const offices = new Map<number, Values>();
  const bookings = new Map<number, Values>();
  const exported = new Map<number, string>();
  let last = 0;
  let left = 5000;
  const url = await listenForTest(async (request, response) => {
    const [status, body, headers = {}] = await answer(request).catch((): Reply => [500]);
    const isProblem = status >= 400;
    const told = defect === 'problem-of-200' && status === 404 ? 200 : status;
    response.writeHead(status, {
      'content-type': `application/${isProblem ? 'problem+' : ''}json`,
      ...headers,
    });
    finish(response, request, isProblem ? { title: 'Wrong.', status: told } : body);
  });
  return { contract, url };

  async function answer(request: IncomingMessage): Promise<Reply> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const segments = pathname.split('/').slice(1);
    const there = contract.operations
      .filter(({ path: { segments: template } }) => fits(template, segments))
      .toSorted((a, b) => a.path.parameters.length - b.path.parameters.length);
    const method = request.method === 'HEAD' ? 'get' : request.method?.toLowerCase();
    const operation = there.find((each) => each.method === method);
    if (there.length === 0) return [404];
    if (operation === undefined) {
      return [405, undefined, { allow: (there[0]?.method ?? '').toUpperCase() }];
    }
    const caller = /^Bearer (alice|bob)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (caller === undefined) return [401];
    const sent = await readValidBody(request, operation);
    const id = operation.path.parameters.length === 0 ? 1 : Number(segments[1]);
    const isNumber = Number.isSafeInteger(id) && id >= 1;
    if (sent === undefined || !isNumber || !areValid(operation, searchParams)) return [422];
    return handle(operation.id, { caller, id, query: searchParams, sent, request });
  }

  function handle(name: string, { caller, id, query, sent, request }: Request): Reply {
    const office = offices.get(id);
    const booking = bookings.get(id);
    const isMine = (one: Values | undefined): boolean => one?.['owner'] === caller;
    switch (name) {
      case 'listOffices':
        return listOffices(query);
      case 'createOffice':
      case 'replaceOffice':
        return writeOffice(name === 'createOffice', office, { sent, request });
      case 'getOffice':
        return office === undefined ? [404] : [200, shown(office), { etag: tagOf(office) }];
      case 'listBookings': {
        if (office === undefined) return [404];
        const mine = [...bookings.values()].filter(isMine);
        return [
          200,
          mine.filter((each) => each['office_id'] === id || defect === 'others-listed').map(shown),
        ];
      }
      case 'createBooking': {
        if (office === undefined) return [404];
        last += 1;
        bookings.set(last, { ...sent, id: last, office_id: id, status: 'open', owner: caller });
        return [201, shown(bookings.get(last))];
      }
      case 'getBooking':
        return isMine(booking) ? [200, shown(booking)] : [404];
      case 'closeBooking':
        if (booking === undefined) return [404];
        if (!isMine(booking) && defect !== 'closed-by-others') return [404];
        if (booking['status'] === 'closed' && defect !== 'closed-twice') return [409];
        booking['status'] = 'closed';
        return [200, shown(booking)];
      case 'deleteBooking':
        if (!isMine(booking)) return [404];
        if (booking?.['status'] !== 'closed') return [409];
        if (defect !== 'deleted-not') bookings.delete(id);
        return [204];
      case 'closeBookings': {
        const all = (sent['booking_ids'] as number[])
          .map((each) => bookings.get(each))
          .filter((each) => each !== undefined);
        const closed = all.filter((each) => isMine(each) || defect === 'many-closed-by-others');
        for (const each of closed) each['status'] = 'closed';
        return [200, { closed: closed.length }];
      }
      case 'startExport':
        last += 1;
        exported.set(last, caller);
        return [202, { id: last, done: false }];
      default: {
        const owner = exported.get(id);
        const isFile = name === 'getFile';
        if (owner === undefined) return [404];
        if (owner !== caller && defect !== (isFile ? 'file-of-others' : 'job-of-others')) {
          return [403];
        }
        return [200, isFile ? { rows: 1 } : { id, done: true }];
      }
    }
  }

  function listOffices(query: URLSearchParams): Reply {
    const q = query.get('q') ?? undefined;
    if (q === '' && defect === 'empty-search-fails') return [500];
    const found = [...offices.values()].filter(
      (each) => defect === 'search-ignored' || String(each['door_name']).includes(q ?? ''),
    );
    const [limit, offset] = [Number(query.get('limit') ?? 20), Number(query.get('offset') ?? 0)];
    const size = defect === 'page-short' ? Math.max(1, limit - 1) : limit;
    left += defect === 'quota-grows' ? 1 : defect === 'quota-stays' ? 0 : -1;
    return [
      200,
      { items: found.slice(offset, offset + size).map(shown), total: found.length },
      { 'ratelimit-remaining': String(left), 'ratelimit-reset': '86400' },
    ];
  }

  function writeOffice(
    isNew: boolean,
    office: Values | undefined,
    { sent, request }: Pick<Request, 'sent' | 'request'>,
  ): Reply {
    const version = request.headers['if-match'];
    if (!isNew && office === undefined) return [404];
    if (!isNew && version === undefined) return [428];
    if (office !== undefined && !isNew && version !== tagOf(office) && defect !== 'any-version') {
      return [412];
    }
    const others = [...offices.values()].filter((each) => isNew || each !== office);
    const isTaken = others.some((each) => each['door_name'] === sent['door_name']);
    if (isTaken && defect !== 'name-taken-twice') return [409];
    const now = new Date().toISOString();
    const before = isNew ? undefined : office;
    if (before === undefined) last += 1;
    const id = before?.['id'] ?? last;
    const made = {
      floor: defect === 'default-number-zero' ? 0 : 1,
      is_quiet: defect === 'default-boolean-true',
      ...sent,
      id,
      created_at: defect === 'created-moves' ? now : (before?.['created_at'] ?? now),
      updated_at: defect === 'changed-stays' ? (before?.['updated_at'] ?? now) : now,
      version: Number(before?.['version'] ?? 0) + 1,
    };
    offices.set(Number(id), made);
    return [isNew ? 201 : 200, shown(made)];
  }
}

interface Request {
  readonly caller: string;
  readonly id: number;
  readonly query: URLSearchParams;
  readonly sent: Values;
  readonly request: IncomingMessage;
}

function tagOf({ id, version }: Values): string {
  return `"${String(id)}-${String(version)}"`;
}

function shown(item: Values | undefined): Values {
  const { owner: _owner, version: _version, ...rest } = item ?? {};
  return rest;
}

function finish(response: ServerResponse, { method }: IncomingMessage, body: unknown): void {
  response.end(response.statusCode === 204 || method === 'HEAD' ? '' : JSON.stringify(body));
}

function fits(template: readonly string[], segments: readonly string[]): boolean {
  return (
    template.length === segments.length &&
    template.every((segment, index) => segment.startsWith('{') || segment === segments[index])
  );
}
