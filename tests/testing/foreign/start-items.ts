import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { Contract, type Operation } from '../../../src/contract/index.ts';
import { loadSpec } from '../../../src/spec/index.ts';
import { listenForTest } from './listen-for-test.ts';
import { areValid } from './are-valid.ts';
import { readValidBody } from './read-valid-body.ts';

/** What the server does wrong. */
export type Defect =
  | 'shown-to-others'
  | 'listed-for-others'
  | 'deleted-by-others'
  | 'page-too-long'
  | 'total-one-more'
  | 'cursor-skips'
  | 'other-parent'
  | 'default-forgotten'
  | 'label-kept'
  | 'fails-when-sealed';

interface Box {
  readonly id: number;
  readonly owner: string;
  readonly parts: Map<number, Record<string, unknown>>;
  data: Record<string, unknown>;
}

/**
 * A server that knows nothing of the conventions, as most do not: errors are `{detail}`, lists are walked by `skip` and
 * `limit` or by cursor, callers see what is theirs, and `null` leaves a title as it is.
 */
export async function startItems(
  defect: Defect | undefined,
): Promise<{ readonly contract: Contract; readonly url: string }> {
  const contract = new Contract(await loadSpec(path.join(import.meta.dirname, 'items.yaml')));
  const boxes = new Map<number, Box>();
  const labels = new Map<string, Record<string, unknown>>();
  let last = 0;
  const url = await listenForTest(async (request, response) => {
    const [status, body, headers = {}] = await answer(request).catch((error: unknown): Reply => [
      500,
      { detail: String(error) },
    ]);
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(status === 204 || request.method === 'HEAD' ? '' : JSON.stringify(body));
  });
  return { contract, url };

  async function answer(request: IncomingMessage): Promise<Reply> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const segments = pathname.split('/').slice(1);
    const there = contract.operations.filter(({ path: { segments: template } }) => fits(template));
    const method = request.method === 'HEAD' ? 'get' : request.method?.toLowerCase();
    const operation = there.find((each) => each.method === method);
    if (there.length === 0) return [404, { detail: 'Nothing is here.' }];
    if (operation === undefined) return [405, { detail: 'Not here.' }, { allow: allow(there) }];
    const caller = /^Bearer (alice|bob)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (operation.isProtected && caller === undefined) return [401, { detail: 'Who are you?' }];
    const sent = await readValidBody(request, operation);
    const ids = segments.filter((_, index) => index % 2 === 1);
    const isOne = (id: string): boolean =>
      segments[0] === 'labels' ? /^[A-Z]{2}[0-9]{4}$/.test(id) : Number(id) >= 1;
    const isWrong = !areValid(operation, searchParams) || !ids.every(isOne);
    if (sent === undefined || (isWrong && operation.id !== 'login')) {
      return [422, { detail: 'Not as the contract has it.' }];
    }
    return handle(operation, { caller: caller ?? '', ids, query: searchParams, sent });

    function fits(template: readonly string[]): boolean {
      return (
        template.length === segments.length &&
        template.every((segment, index) => segment.startsWith('{') || segment === segments[index])
      );
    }
  }

  function handle({ id: name }: Operation, { caller, ids, query, sent }: Request): Reply {
    const [boxId = 0, partId = 0] = ids.map(Number);
    const [code = ''] = ids;
    const label = labels.get(code);
    const mine = [...boxes.values()].filter(({ owner }) => owner === caller);
    const box = boxes.get(boxId);
    const isMine = box?.owner === caller;
    const missing: Reply = [404, { detail: 'There is no such thing.' }];
    switch (name) {
      case 'login':
        return [400, { detail: 'Name or password is wrong.' }];
      case 'listBoxes': {
        const all = defect === 'listed-for-others' ? [...boxes.values()] : mine;
        const skip = Number(query.get('skip') ?? 0);
        const limit = defect === 'page-too-long' ? 100 : Number(query.get('limit') ?? 20);
        const count = all.length + (defect === 'total-one-more' ? 1 : 0);
        return [200, { data: all.slice(skip, skip + limit).map(({ data }) => data), count }];
      }
      case 'createBox': {
        last += 1;
        const shelf = defect === 'default-forgotten' ? 'top' : 'middle';
        const data = { weight: null, sealed: false, shelf, ...sent, id: last };
        boxes.set(last, { id: last, owner: caller, parts: new Map(), data });
        return [201, data];
      }
      case 'listLabels':
        return [200, [...labels.values()]];
      case 'readLabel':
        return label === undefined ? missing : [200, label];
      case 'putLabel':
        labels.set(code, { ...sent, code });
        return [label === undefined ? 201 : 200, { ...sent, code }];
      case 'deleteLabel':
        if (label === undefined) return missing;
        if (defect !== 'label-kept') labels.delete(code);
        return [204, undefined];
    }
    if (box === undefined) return missing;
    if (name === 'deleteBox' && (isMine || defect === 'deleted-by-others')) {
      boxes.delete(boxId);
      return [204, undefined];
    }
    if (!isMine && defect !== 'shown-to-others') return missing;
    switch (name) {
      case 'readBox':
        return [200, box.data];
      case 'updateBox':
        box.data = { ...box.data, ...sent, title: sent['title'] ?? box.data['title'] };
        return [200, box.data];
      case 'sealBox': {
        const isSealed = box.data['sealed'] === true;
        const status = defect === 'fails-when-sealed' ? 500 : 409;
        if (isSealed) return [status, { detail: 'It is sealed.' }];
        box.data = { ...box.data, sealed: true };
        return [200, box.data];
      }
      case 'listParts': {
        const start = Number(query.get('cursor') ?? 0);
        const end = start + Number(query.get('limit') ?? 10);
        const all = [...box.parts.values()];
        const next = end + (defect === 'cursor-skips' ? 1 : 0);
        const cursor = end < all.length ? String(next) : null;
        return [200, { data: all.slice(start, end), next_cursor: cursor }];
      }
      case 'createPart': {
        last += 1;
        const part = { ...sent, id: last, box_id: defect === 'other-parent' ? 1 : boxId };
        box.parts.set(last, part);
        return [201, part];
      }
      default: {
        const part = box.parts.get(partId);
        return part === undefined ? missing : [200, part];
      }
    }
  }
}

type Reply = readonly [status: number, body: unknown, headers?: Readonly<Record<string, string>>];

interface Request {
  readonly caller: string;
  readonly ids: readonly string[];
  readonly query: URLSearchParams;
  readonly sent: Readonly<Record<string, unknown>>;
}

function allow(operations: readonly Operation[]): string {
  const methods = operations.map(({ method }) => method.toUpperCase());
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].join(', ');
}
