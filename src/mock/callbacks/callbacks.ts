import type { Operation } from '../../contract/index.ts';
import type { Mock } from '../mock.ts';
import type { TrafficEntry } from '../traffic/traffic-entry.ts';
import { Courier, type CourierParts } from './courier.ts';
import type { Delivery } from './delivery.ts';
import { NO_FACTS } from './event-facts.ts';
import { occasionOf } from './occasion-of.ts';
import { planCallbacks } from './plan-callbacks.ts';
import { planWebhooks } from './plan-webhooks.ts';

export interface HandFired {
  readonly url: string;
  /** Instead of what the contract has. */
  readonly body: unknown;
  readonly session: string;
}

/** The callbacks and webhooks of a mock. */
export class Callbacks {
  /** Where webhooks go that nobody names an address for. */
  readonly webhookUrl: string | undefined;
  readonly #courier: Courier;

  constructor(parts: CourierParts) {
    this.webhookUrl = parts.webhookUrl;
    this.#courier = new Courier(parts);
  }

  /** Sends what an answered request sets off. Returns at once. */
  after(entry: TrafficEntry, mock: Mock): void {
    const { status, headers } = entry.answer;
    // What is answered again because of its idempotency key happened once.
    if (status < 200 || status >= 300 || headers['idempotent-replayed'] === 'true') return;
    setImmediate(() => {
      void this.fireAgain(entry, mock).catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        this.#courier.tell(`Callbacks are not sent: ${reason}`);
      });
    });
  }

  /** Sends what a past request has set off, whatever it was answered. */
  async fireAgain(entry: TrafficEntry, mock: Mock): Promise<readonly Delivery[]> {
    const { webhookUrl } = this;
    const id = entry.kind === 'request' ? entry.answer.about?.operationId : undefined;
    const operation = id === undefined ? undefined : mock.contract.operation(id);
    const webhooks = webhookUrl === undefined ? [] : mock.contract.webhooks;
    // Most requests set nothing off; those cost nothing.
    if (operation === undefined || operation.callbacks.length + webhooks.length === 0) return [];
    const occasion = occasionOf(entry, operation, mock);
    const planned = [
      ...planCallbacks(occasion),
      ...(webhookUrl === undefined ? [] : planWebhooks(occasion, mock, webhookUrl)),
    ];
    return Promise.all(planned.map((message) => this.#courier.send(message)));
  }

  /** Sends a webhook, or a callback as if it were one. */
  fire(operation: Operation, name: string, { url, body, session }: HandFired): Promise<Delivery> {
    const circumstances = { facts: NO_FACTS, session, hops: 0 };
    return this.#courier.send({ name, operation, to: { url }, body, ...circumstances });
  }

  /** Calls off what waits. */
  close(): void {
    this.#courier.close();
  }
}
