import type { Operation } from '../../contract/index.ts';
import { printable } from '../../shared/printable.ts';
import type { Traffic } from '../traffic/traffic.ts';
import type { TrafficEntry } from '../traffic/traffic-entry.ts';
import { seededRandom } from '../values/seeded-random.ts';
import type { CallbackClock } from './callback-clock.ts';
import type { CallbackOptions } from './callback-options.ts';
import { composeBody } from './compose-body.ts';
import { composeMessage } from './compose-message.ts';
import { deliver } from './deliver.ts';
import type { Delivery } from './delivery.ts';
import { findTarget } from './find-target.ts';
import { findViolations } from './find-violations.ts';
import type { MessageBody } from './message-body.ts';
import type { PlannedMessage } from './planned-message.ts';
import type { Receipt } from './receipt.ts';
import { signMessage } from './sign-message.ts';

export interface CourierParts extends CallbackOptions {
  readonly traffic: Traffic;
  readonly clock: CallbackClock;
  readonly seed: string;
  /** Hears of what is not sent, and of receivers that answer what the contract does not declare. */
  readonly report: (message: string) => void;
}

const USUAL_SECRET = 'specwright';
/** A mock whose callbacks call a mock: what goes on is taken for a circle. */
const MOST_HOPS = 4;
/** Messages that wait for receivers: more than a person looks at. */
const MOST_WAITING = 1000;
const MOST_TOLD = 1000;

/** Sends messages where they may go, and tells what became of them. */
export class Courier {
  readonly #parts: CourierParts;
  readonly #closing = new AbortController();
  readonly #told = new Set<string>();
  #waiting = 0;
  #sent = 0;

  constructor(parts: CourierParts) {
    this.#parts = parts;
  }

  /** Calls off what waits. */
  close(): void {
    this.#closing.abort();
  }

  async send(planned: PlannedMessage): Promise<Delivery> {
    const { name, to, hops } = planned;
    if ('problem' in to) return this.#refuse(name, null, to.problem);
    const target = findTarget(to.url, this.#parts.callbackHosts ?? []);
    if (target.url === undefined) return this.#refuse(name, to.url, target.problem);
    if (hops >= MOST_HOPS) {
      const message = `Nothing is sent to ${target.url.host}: callbacks of the mock call mocks in a circle. Have them called elsewhere.`;
      return this.#refuse(name, to.url, message);
    }
    if (this.#waiting >= MOST_WAITING) {
      const message = `Callbacks are not sent while ${MOST_WAITING} wait for their receivers. See why those do not answer.`;
      return this.#refuse(name, to.url, message);
    }
    this.#waiting += 1;
    this.#sent += 1;
    try {
      return await this.#deliver(planned, target.url, `${this.#parts.seed} ${name} ${this.#sent}`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return this.#refuse(name, to.url, `${name} cannot be sent: ${reason}`);
    } finally {
      this.#waiting -= 1;
    }
  }

  async #deliver(planned: PlannedMessage, url: URL, seed: string): Promise<Delivery> {
    const { name, operation, hops } = planned;
    const { callbackSecret: secret = USUAL_SECRET, clock } = this.#parts;
    const body = bodyOf(planned, seed);
    if (body !== undefined && body.value === undefined) {
      const problem = `${name} is not sent: no body can be made that its schema allows. Give it an example.`;
      return this.#refuse(name, url.href, problem);
    }
    const composed = composeMessage(operation, { url, body, seed });
    const marked = {
      ...composed,
      headers: { ...composed.headers, 'specwright-hops': String(hops + 1) },
    };
    const message = signMessage(operation, marked, { secret, now: clock.now() });
    const attempts = await deliver(message, {
      clock,
      random: seededRandom(seed),
      signal: this.#closing.signal,
      onAttempt: ({ milliseconds }, receipt, time) => {
        const violations = findViolations(operation, body, receipt);
        for (const violation of violations) this.tell(`${name}: ${violation}`);
        this.#parts.traffic.add({
          kind: 'callback',
          time,
          milliseconds,
          session: planned.session,
          request: message,
          requestBody: message.body,
          answer: answerOf(receipt, operation, violations),
        });
      },
    });
    const status = attempts.at(-1)?.status ?? 0;
    const delivered = status >= 200 && status < 300;
    return { name, url: message.url, attempts, delivered, problem: null };
  }

  #refuse(name: string, url: string | null, problem: string): Delivery {
    this.tell(problem);
    return { name, url, attempts: [], delivered: false, problem };
  }

  /** Says a thing once; what a stranger sent must not steer the terminal. */
  tell(message: string): void {
    if (this.#told.has(message) || this.#told.size >= MOST_TOLD) return;
    this.#told.add(message);
    this.#parts.report(printable(message));
  }
}

function bodyOf(
  { operation, name, facts, body }: PlannedMessage,
  seed: string,
): MessageBody | undefined {
  const composed = composeBody(operation, { name, facts, seed });
  if (body === undefined) return composed;
  return { type: 'application/json', schema: undefined, ...composed, value: body };
}

function answerOf(
  receipt: Receipt,
  { id }: Operation,
  violations: readonly string[],
): TrafficEntry['answer'] {
  const about = { operationId: id, issues: [], violations };
  return receipt.error === undefined
    ? { status: receipt.status, headers: receipt.headers, body: receipt.body, about }
    : { status: 0, headers: {}, body: undefined, about };
}
