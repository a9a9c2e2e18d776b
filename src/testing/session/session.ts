import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import type { Contract } from '../../contract/index.ts';
import type { Answer, Call } from '../../convention/index.ts';
import { expandPath, serializeCall } from '../call/serialize-call.ts';
import type { WireRequest } from '../call/wire-request.ts';
import type { Exchange } from '../exchange.ts';
import type { CredentialSource } from '../credential-source.ts';
import { TestError } from '../test-error.ts';
import { CredentialStore } from './credentials.ts';
import { headerCredentials } from './header-credentials.ts';
import { EntityTags } from './entity-tags.ts';
import { KnownSecrets } from './known-secrets.ts';
import { Pacer } from './pacer.ts';
import { readAnswer } from './read-answer.ts';
import { TakenTexts } from './taken-texts.ts';
import { readServerUrl, type ServerUrl } from './server-url.ts';
import { UnsafeCallError } from './unsafe-call-error.ts';

/** Requests under way at once. */
const CONNECTIONS = 16;

/** How long an answer may take to begin, and to be complete. */
const TIMEOUT_MS = 30_000;

/** How often, and how long at most, one call waits out a 429. */
const PATIENCE = { attempts: 4, seconds: 70 };

/** After so many failures in a row the server is taken for dead. */
const DEAD_AFTER = 12;

/** Methods that ask for nothing to change (RFC 9110, section 9.2.1). */
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

export interface SessionOptions {
  readonly contract: Contract;
  readonly url: string;
  readonly credentials?: CredentialSource | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Sends nothing that changes something. */
  readonly isReadOnly?: boolean | undefined;
  /** Told of every exchange. */
  readonly onExchange?: ((exchange: Exchange) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Everything that is said to one server in one run. */
export class Session {
  requests = 0;
  readonly credentials: CredentialStore;
  readonly #server: ServerUrl;
  readonly #pool: Pool;
  readonly #pacer = new Pacer();
  readonly #options: SessionOptions;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #tags = new EntityTags();
  readonly #secrets = new KnownSecrets();
  readonly #taken = new TakenTexts();
  readonly #sent = new WeakMap<Answer, WireRequest>();
  #failures = 0;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#server = readServerUrl(options.url, options.contract);
    const { contract, url, headers = {}, credentials } = options;
    const given = headerCredentials(contract, headers, credentials);
    this.#headers = given.headers;
    this.credentials = new CredentialStore(contract, given.source, url);
    this.#pool = new Pool(this.#server.origin, {
      connections: CONNECTIONS,
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
    });
  }

  /** Whether nothing is sent that changes something. */
  get isReadOnly(): boolean {
    return this.#options.isReadOnly === true;
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  /** The request an answer came for, with all secrets that may not be printed of the two. */
  requestOf(answer: Answer): WireRequest | undefined {
    const request = this.#sent.get(answer);
    return request === undefined ? undefined : this.#secrets.mark(request, answer);
  }

  /** A value no request has used, in this run or an earlier one. */
  unique(): string {
    return randomUUID();
  }

  /** Sends a call; `patient` waits for the quota, and waits out a 429. */
  async send(call: Call, patient: boolean): Promise<Answer> {
    const request = await this.#serialize(call);
    return this.#exchange(call, request, patient);
  }

  /** Sends a call's parameters, body and credential to another method and path of the server. */
  async raw(method: string, path: string, call: Call): Promise<Answer> {
    const request = await this.#serialize(call);
    const query = /\?.*$/.exec(request.path)?.[0] ?? '';
    const other = { method, path: `${this.#server.root}${path}${query}` };
    return this.#exchange(call, { ...request, ...other }, true);
  }

  /** Whether a call sends a text again that was accepted before, and may be taken now. */
  mayBeTaken(call: Call): boolean {
    return this.#taken.has(call);
  }

  /** The `ETag` of the path of a call, where it was read and nothing was written since. */
  knownTag(call: Call): string | undefined {
    const path = `${this.#server.root}${call.operation.basePath}${expandPath(call)}`;
    // What is refused anyway may come with a tag that a write elsewhere has outdated.
    return this.#tags.of(path, call.fault === undefined);
  }

  async #serialize(call: Call): Promise<WireRequest> {
    return serializeCall(call, {
      origin: this.#server.origin,
      prefix: `${this.#server.root}${call.operation.basePath}`,
      headers: this.#headers,
      credentials: await this.credentials.place(call.operation, call.credentials),
    });
  }

  async #exchange(call: Call, request: WireRequest, patient: boolean): Promise<Answer> {
    let waited = 0;
    for (let attempt = 1; ; attempt += 1) {
      if (patient) await this.#pacer.take(call.operation.rateLimit, this.#options.signal);
      const answer = await this.#request(call, request);
      const pause = answer.status === 429 && patient ? retryAfter(answer) : undefined;
      if (pause === undefined || attempt === PATIENCE.attempts) return answer;
      waited += pause;
      if (waited > PATIENCE.seconds) return answer;
      const { signal } = this.#options;
      await sleep(pause * 1000, undefined, signal === undefined ? {} : { signal });
    }
  }

  async #request(call: Call, request: WireRequest): Promise<Answer> {
    this.#options.signal?.throwIfAborted();
    if (this.isReadOnly && !SAFE_METHODS.includes(request.method)) throw new UnsafeCallError();
    this.requests += 1;
    const start = performance.now();
    let answer: Answer;
    try {
      answer = await this.#attempt(call, request).catch((error: unknown) => {
        // A server may close a connection that was idle in the moment in which the next request is sent on it.
        if (!isClosed(error)) throw error;
        return this.#attempt(call, request);
      });
      this.#failures = 0;
    } catch (error) {
      this.#options.signal?.throwIfAborted();
      answer = this.#noAnswer(call, error);
    }
    this.#sent.set(answer, request);
    this.#tags.learn(request, answer);
    this.#secrets.learn(request, answer);
    this.#taken.learn(answer);
    const milliseconds = performance.now() - start;
    this.#options.onExchange?.({
      request: this.#secrets.mark(request, answer),
      answer,
      milliseconds,
      ended: Date.now(),
    });
    return answer;
  }

  async #attempt(call: Call, request: WireRequest): Promise<Answer> {
    const { signal } = this.#options;
    const response = await this.#pool.request({
      method: request.method as 'GET',
      path: request.path,
      headers: { ...request.headers },
      body: request.body ?? null,
      ...(signal === undefined ? {} : { signal }),
    });
    return readAnswer(call, response);
  }

  /** Status 0 says that there was no HTTP answer; the body says why. */
  #noAnswer(call: Call, error: unknown): Answer {
    const { code, message } = error as { readonly code?: string; readonly message: string };
    this.#failures += 1;
    if (code === 'ENOTFOUND' || code === 'ECONNREFUSED' || this.#failures >= DEAD_AFTER) {
      throw new TestError(`No server answers at ${this.#options.url}: ${message}.`, {
        code: 'TEST_UNREACHABLE',
        hint: 'Start the server, or correct the URL.',
        cause: error,
      });
    }
    return { call, status: 0, headers: {}, body: message };
  }
}

function isClosed(error: unknown): boolean {
  const { code } = error as { readonly code?: string };
  return code === 'ECONNRESET' || code === 'EPIPE' || code === 'UND_ERR_SOCKET';
}

/** Whole seconds, or a date (RFC 9110, section 10.2.3); a second where the server says nothing usable. */
function retryAfter({ headers }: Answer): number {
  const value = headers['retry-after'];
  const seconds = Number(value ?? 1);
  if (Number.isFinite(seconds)) return Math.max(0.1, seconds);
  const date = Date.parse(value ?? '');
  return Number.isNaN(date) ? 1 : Math.max(0.1, (date - Date.now()) / 1000);
}
