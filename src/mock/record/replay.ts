import type { Contract, Operation } from '../../contract/index.ts';
import type { ApiRequest } from '../../../templates/server-express/runtime/exchange.ts';
import type { Issue } from '../../../templates/server-express/runtime/issue.ts';
import type { MockAnswer } from '../mock-answer.ts';
import type { Session } from '../session/session.ts';
import type { ShownEntry } from '../traffic/show-entry.ts';
import { bodyKey, placeKey } from './request-key.ts';
import { Secrets } from './secrets.ts';

type Response = ShownEntry['response'];

/** Recorded exchanges, to answer equal requests from. */
export class Replay {
  readonly #secrets: Secrets;
  /** By place, then by body. */
  readonly #entries = new Map<string, Map<string, ShownEntry[]>>();

  constructor(entries: readonly ShownEntry[], contract: Contract) {
    this.#secrets = new Secrets(contract);
    for (const entry of entries) {
      const { request, response } = entry;
      if (isCut(request.method, response)) continue;
      const place = placeKey(request.method, this.#secrets.maskUrl(request.url));
      const bodies = this.#entries.get(place) ?? new Map<string, ShownEntry[]>();
      this.#entries.set(place, bodies);
      const body = bodyKey(bytesOf(request));
      const equal = bodies.get(body) ?? [];
      bodies.set(body, equal);
      equal.push(entry);
    }
  }

  /** The answer of an equal request: those of several in their order for each session, then the last one. */
  async answer(
    operation: Operation,
    { method, url, read }: ApiRequest,
    session: Session,
  ): Promise<MockAnswer | undefined> {
    if (this.#entries.size === 0) return undefined;
    const place = placeKey(method, this.#secrets.maskUrl(url));
    const bodies = this.#entries.get(place);
    if (bodies === undefined) return undefined;
    const body = bodyKey(await read?.(Infinity));
    const entries = bodies.get(body);
    if (entries === undefined) return undefined;
    const turn = session.count(`replay ${place} ${body}`);
    const entry = entries[Math.min(turn, entries.length - 1)];
    return entry === undefined ? undefined : toAnswer(operation, entry);
  }
}

/** An answer whose body was a stream has none in the recording. */
function isCut(method: string, { status, body, headers }: Response): boolean {
  const isBodiless = method === 'HEAD' || status === 204 || status === 304;
  return body === null && !isBodiless && 'content-type' in headers;
}

function toAnswer(operation: Operation, entry: ShownEntry): MockAnswer {
  const { response, issues, violations, disruption } = entry;
  // Cookies are not in recordings, only that there were some.
  const { 'set-cookie': _cookies, ...headers } = response.headers;
  return {
    status: response.status,
    headers,
    body: bytesOf(response),
    ...(disruption === null ? {} : { disruption }),
    about: {
      operationId: operation.id,
      issues: issues.map((issue) => ({ ...issue, in: issue.in as Issue['in'], keyword: '' })),
      violations,
    },
  };
}

function bytesOf({ body, isBase64 }: Pick<Response, 'body' | 'isBase64'>): Uint8Array | undefined {
  return body === null ? undefined : Buffer.from(body, isBase64 ? 'base64' : 'utf8');
}
