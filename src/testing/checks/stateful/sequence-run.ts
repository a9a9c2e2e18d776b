import type { Contract, Operation, Resource } from '../../../contract/index.ts';
import {
  sentFields,
  type Answer,
  type Api,
  type Call,
  type Violation,
} from '../../../convention/index.ts';
import { isRecord } from '../../../shared/is-record.ts';
import { payloadOf } from '../../session/payload-of.ts';
import { createItem } from '../support/create-item.ts';
import { findDifference } from '../support/difference.ts';
import { findListed } from '../support/find-listed.ts';
import { isDone } from '../support/is-done.ts';
import { sharedFields, type SharedField } from '../support/shared-fields.ts';
import type { ItemModel } from './item-model.ts';
import type { Step } from './step.ts';

/** Does one thing after the other with the items of a resource, and compares what is shown with what was done. */
export class SequenceRun {
  readonly items: ItemModel[] = [];
  readonly #resource: Resource;
  readonly #read: Operation;
  readonly #api: Api;
  readonly #contract: Contract;

  constructor(resource: Resource, read: Operation, api: Api, contract: Contract) {
    this.#resource = resource;
    this.#read = read;
    this.#api = api;
    this.#contract = contract;
  }

  /** Creates an item with the very call. */
  async create(call: Call): Promise<void> {
    const created = await createItem(call, this.#api, this.#contract);
    if ('inconclusive' in created) return;
    const { id, like } = created;
    // Where callers choose the ids, one may be chosen twice.
    const same = this.items.findIndex((item) => String(item.id) === String(id));
    if (same !== -1) this.items.splice(same, 1);
    this.items.push({
      id,
      like,
      expected: this.#written(call, {}),
      state: 'there',
      tried: new Set(),
      last: `${call.operation.id} made it`,
    });
  }

  async #perform({ kind, target }: Step): Promise<Violation | undefined> {
    const item = this.items[target % this.items.length];
    if (item === undefined || item.state === 'unknown') return undefined;
    if (item.state === 'gone' && kind !== 'create') {
      if (item.tried.has(kind)) return undefined;
      item.tried.add(kind);
    }
    if (kind === 'read') return this.#judgeRead(item);
    if (kind === 'list') return this.#judgeList(item);
    const operation = this.#resource.operations[kind];
    const call = operation === undefined ? undefined : await this.#api.callTo(operation, item.like);
    if (call === undefined) return undefined;
    if (kind === 'create') {
      await this.create(call);
      return undefined;
    }
    const answer = await this.#api.send(call);
    return this.#account(item, call, answer);
  }

  /** What is wrong after some of the steps, or with any of the items in the end. */
  async all(steps: readonly Step[]): Promise<Violation | undefined> {
    for (const step of steps) {
      const violation = await this.#perform(step);
      if (violation !== undefined) return violation;
    }
    for (const target of this.items.keys()) {
      const violation = await this.#perform({ kind: 'read', target });
      if (violation !== undefined) return violation;
    }
    // To look through a list may take many pages: once, for the item that has seen the most.
    const target = this.items.findIndex(({ state }) => state === 'there');
    return target === -1 ? undefined : this.#perform({ kind: 'list', target });
  }

  /** Remembers what a write has done; one to what is gone must not work. */
  #account(item: ItemModel, call: Call, answer: Answer): Violation | undefined {
    const { method, id } = call.operation;
    if (item.state === 'gone') {
      // A PUT may create, and what a second DELETE is answered is open (RFC 9110, section 9.2.2).
      if (method !== 'patch' || !isDone(answer)) return undefined;
      return {
        expected: `status 404 or 410 for ${id} of what is gone`,
        actual: `status ${answer.status}, after ${item.last}`,
        cause: `${id} of what is gone`,
        answer,
      };
    }
    if (answer.status >= 500 || (answer.status < 400 && !isDone(answer))) item.state = 'unknown';
    // What is refused changes nothing.
    if (!isDone(answer)) return undefined;
    item.last = `${id}`;
    if (method === 'delete') item.state = 'gone';
    else item.expected = this.#written(call, method === 'patch' ? item.expected : {});
    return undefined;
  }

  async #judgeRead(item: ItemModel): Promise<Violation | undefined> {
    const call = await this.#api.callTo(this.#read, item.like);
    if (call === undefined) return undefined;
    const answer = await this.#api.send(call);
    if (item.state === 'gone') {
      // There are servers that mark what is deleted, and go on to show it: another check asks about that.
      if (isDone(answer)) item.state = 'unknown';
      return undefined;
    }
    if (answer.status === 404 || answer.status === 410) {
      return {
        expected: `${this.#read.id} to show an item that nobody has deleted`,
        actual: `status ${answer.status}, after ${item.last}`,
        cause: 'an item is lost',
        answer,
      };
    }
    const shown = payloadOf(answer, this.#read);
    if (!isDone(answer) || !isRecord(shown)) return undefined;
    const difference = findDifference(item.expected, shown, this.#fields());
    if (difference === undefined) return undefined;
    return {
      expected: `\`${difference.name}\` as ${item.last} left it`,
      actual: difference.text,
      cause: 'what was written is not what is read',
      answer,
    };
  }

  async #judgeList(item: ItemModel): Promise<Violation | undefined> {
    const found = await findListed(this.#resource, item.id, item.like, this.#api);
    if ('inconclusive' in found) return undefined;
    const isListed = found.item !== undefined;
    if (isListed === (item.state === 'there')) return undefined;
    if (isListed && item.state === 'gone') {
      item.state = 'unknown';
      return undefined;
    }
    return {
      expected: 'a list with every item that nobody has deleted',
      actual: `a whole list without the id ${JSON.stringify(item.id)}, after ${item.last}`,
      cause: 'an item is lost',
      answer: found.answer,
    };
  }

  /** What a GET should show of the item now: fields that the write and the GET share. */
  #written(
    call: Call,
    before: Readonly<Record<string, unknown>>,
  ): Readonly<Record<string, unknown>> {
    const body = sentFields(call);
    if (body === undefined) return before;
    const { operation } = call;
    const names = sharedFields(operation, this.#read, this.#contract).map(({ name }) => name);
    const sent = Object.entries(body).filter(([name]) => names.includes(name));
    // `null` in a merge patch removes, and what is shown of that is the server's choice.
    const removed = operation.method === 'patch' ? sent.filter(([, value]) => value === null) : [];
    const after = { ...before, ...Object.fromEntries(sent) };
    return Object.fromEntries(
      Object.entries(after).filter(([name]) => !removed.some(([gone]) => gone === name)),
    );
  }

  #fields(): readonly SharedField[] {
    const { create, replace, update } = this.#resource.operations;
    const all = [create, replace, update].flatMap((operation) =>
      operation === undefined ? [] : sharedFields(operation, this.#read, this.#contract),
    );
    return [...new Map(all.map((field) => [field.name, field])).values()];
  }
}
