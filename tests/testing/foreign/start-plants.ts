import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { Contract, type Operation } from '../../../src/contract/index.ts';
import { loadSpec } from '../../../src/spec/index.ts';
import { listenForTest } from './listen-for-test.ts';
import { areValid } from './are-valid.ts';
import { readValidBody } from './read-valid-body.ts';

/** What the server does wrong. */
export type PlantDefect =
  | 'notes-cut'
  | 'name-taken-twice'
  | 'null-refused'
  | 'tallest-refused'
  | 'change-resets'
  | 'changed-stays'
  | 'filter-ignored'
  | 'order-ignored';

type Values = Record<string, unknown>;
type Reply = readonly [status: number, data?: unknown];

/** A server that speaks JSON:API: fields are sent under `data.attributes`, and are shown there. */
export async function startPlants(
  defect: PlantDefect | undefined,
): Promise<{ readonly contract: Contract; readonly url: string }> {
  const contract = new Contract(await loadSpec(path.join(import.meta.dirname, 'plants.yaml')));
  const plants = new Map<number, Values>();
  const url = await listenForTest(async (request, response) => {
    const [status, data] = await answer(request);
    response.writeHead(status, { 'content-type': 'application/vnd.api+json' });
    response.end(request.method === 'HEAD' ? '' : JSON.stringify({ data }));
  });
  return { contract, url };

  async function answer(request: IncomingMessage): Promise<Reply> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const [, collection, id, ...rest] = pathname.split('/');
    if (collection !== 'plants' || rest.length > 0) return [404];
    const method = request.method === 'HEAD' ? 'get' : (request.method ?? '').toLowerCase();
    const operation = contract.at(
      method as 'get',
      id === undefined ? '/plants' : '/plants/{plantId}',
    );
    if (operation === undefined) return [405];
    const sent = await attributesOf(request, operation);
    const isNumber = id === undefined || /^[1-9]\d{0,14}$/.test(id);
    if (sent === undefined || !isNumber || !areValid(operation, searchParams)) return [422];
    if (id !== undefined) return write(operation, Number(id), sent);
    return operation.method === 'get' ? [200, list(searchParams)] : add(sent);
  }

  /** What a valid body sends; `undefined` where it is refused. */
  async function attributesOf(
    request: IncomingMessage,
    operation: Operation,
  ): Promise<Values | undefined> {
    const body = await readValidBody(request, operation);
    const attributes = (body?.['data'] as Values | undefined)?.['attributes'] ?? body;
    const { height, keeper } = (attributes ?? {}) as Values;
    if (defect === 'null-refused' && keeper === null) return undefined;
    if (defect === 'tallest-refused' && height === 900) return undefined;
    return attributes as Values | undefined;
  }

  function list(query: URLSearchParams): unknown[] {
    const kind = defect === 'filter-ignored' ? null : query.get('filter[kind]');
    const found = [...plants].filter(([, plant]) => kind === null || plant['kind'] === kind);
    const sort = defect === 'order-ignored' ? null : query.get('sort');
    const sign = sort === '-name' ? -1 : 1;
    if (sort !== null) {
      found.sort(([, one], [, other]) =>
        String(one['name']) < String(other['name']) ? -sign : sign,
      );
    }
    return found.map(([id, plant]) => shown(id, plant));
  }

  function add(sent: Values): Reply {
    const isTaken = [...plants.values()].some((plant) => plant['name'] === sent['name']);
    if (isTaken && defect !== 'name-taken-twice') return [409];
    const notes = String(sent['notes'] ?? '');
    const id = plants.size + 1;
    plants.set(id, {
      height: null,
      keeper: null,
      status: 'alive',
      ...sent,
      notes: defect === 'notes-cut' ? notes.slice(0, 9) : notes,
      updatedAt: new Date().toISOString(),
    });
    return [201, shown(id, plants.get(id))];
  }

  function write(operation: Operation, id: number, sent: Values): Reply {
    const plant = plants.get(id);
    if (plant === undefined) return [404];
    if (operation.method === 'patch') {
      if (defect === 'change-resets')
        Object.assign(plant, { notes: '', height: null, keeper: null });
      Object.assign(plant, sent);
      if (defect !== 'changed-stays') plant['updatedAt'] = new Date().toISOString();
    }
    return [200, shown(id, plant)];
  }
}

function shown(id: number, attributes: Values | undefined): Values {
  return { type: 'plants', id, attributes };
}
