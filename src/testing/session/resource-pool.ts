import { PathTemplate, validityOf, type Resource } from '../../contract/index.ts';
import { isSuccess, withFields, type Answer, type Call } from '../../convention/index.ts';
import { requiredFields } from '../call/required-fields.ts';
import { createdId } from './created-id.ts';
import type { Freshness } from './freshen.ts';
import { idOf, type Id } from './id-of.ts';
import { itemsOf } from './payload-of.ts';
import { sampleCall } from './sample-call.ts';

/** Items a list should have before it is tested: a walk over fewer pages proves little. */
const ENOUGH = 3;

/** Calls that change one item before there is another: what one has spoilt must not spoil the rest. */
const MOST_USES = 6;

/** Tries to create an item before it is given up. */
const TRIES = 3;

/** Items of one collection that are given up at most, for calls that are refused whatever they name. */
const MOST_TIRED = 12;

/** Collections that are being filled; one of them cannot help to fill another. */
export type Trail = readonly string[];

/** What to keep in mind while a call is made ready. */
export interface Preparation {
  readonly trail: Trail;
  readonly freshness: Freshness;
  /** Whether the path is known: what an item is below, its own path need not tell. */
  readonly isPlaced: boolean;
}

/** How the pool speaks to the server: a call with everything filled in that only the server knows. */
export type Ask = (call: Call, preparation: Preparation) => Promise<Answer>;

/** The items that exist, per collection: listed once, or created where there are none. */
export class ResourcePool {
  readonly #ask: Ask;
  readonly #seed: number;
  readonly #isReadOnly: boolean;
  readonly #existing = new Map<string, Promise<readonly Id[]>>();
  readonly #tired = new Map<string, Set<Id>>();
  readonly #own = new Map<string, { readonly id: Id; uses: number }>();
  #created = 0;

  /** @param isReadOnly whether nothing may be created */
  constructor(ask: Ask, seed: number, isReadOnly: boolean) {
    this.#ask = ask;
    this.#seed = seed;
    this.#isReadOnly = isReadOnly;
  }

  /** Ids of items that exist. `parents` are the path parameters of the collection. */
  async existing(
    resource: Resource,
    parents: Call['path'],
    trail: Trail = [],
  ): Promise<readonly Id[]> {
    if (trail.includes(resource.collection)) return [];
    const key = keyOf(resource, parents);
    const known = this.#existing.get(key) ?? this.#survey(resource, parents, trail);
    this.#existing.set(key, known);
    return known;
  }

  /**
   * The id of an item of our own, which several calls of one purpose may change; `undefined` when none can be created.
   *
   * @param purpose what must not meet other writers
   */
  async own(
    purpose: string,
    resource: Resource,
    parents: Call['path'],
    trail: Trail,
  ): Promise<Id | undefined> {
    const key = `${purpose} ${keyOf(resource, parents)}`;
    const known = this.#own.get(key);
    if (known !== undefined && known.uses < MOST_USES) {
      known.uses += 1;
      return known.id;
    }
    const id = await this.fresh(resource, parents, trail);
    if (id !== undefined) this.#own.set(key, { id, uses: 1 });
    return id;
  }

  /** The id of a new item; `undefined` when none can be created. */
  async fresh(
    resource: Resource,
    parents: Call['path'],
    trail: Trail = [],
  ): Promise<Id | undefined> {
    const { create, replace } = resource.operations;
    // A PUT may make what is not there, under an id of the caller's choice (RFC 9110, section 9.3.4).
    const maker = create ?? (replace?.responses.has('201') === true ? replace : undefined);
    if (maker === undefined || this.#isReadOnly) return undefined;
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      this.#created += 1;
      // What is made up may be refused for its meaning: the second try says no more than it must, and the last takes an
      // example where there is one.
      const kind = attempt === TRIES - 1 ? 'example' : 'generated';
      const call = sampleCall(maker, this.#seed + this.#created, kind);
      if (call === undefined) return undefined;
      const like = attempt === 1 ? bare(call) : call;
      const made = { ...like, path: { ...call.path, ...parents } };
      // Less and less is left as an earlier run may have sent it.
      const freshness = attempt === 0 ? 'unique' : 'all';
      const answer = await this.#ask(made, {
        trail: [...trail, resource.collection],
        freshness,
        isPlaced: isPlaced(resource, parents),
      });
      const id = isSuccess(answer) ? madeId(answer, resource) : undefined;
      if (id !== undefined) return id;
      if (answer.status === 401 || answer.status === 403) return undefined;
    }
    return undefined;
  }

  /**
   * Gives up an item that calls have named until they were refused: none may be left of what it stands for. Others come
   * first from now on, or a new one. Whether there is another one.
   */
  async giveUp(resource: Resource, id: Id): Promise<boolean> {
    const [first, ...others] = await this.existing(resource, {});
    if (first === undefined) return false;
    // Another call has done so meanwhile.
    if (first !== id) return true;
    const tired = this.#tired.get(resource.collection) ?? new Set();
    this.#tired.set(resource.collection, tired);
    if (tired.size === MOST_TIRED) return false;
    tired.add(id);
    const rested = others.find((other) => !tired.has(other)) ?? (await this.fresh(resource, {}));
    if (rested === undefined) return false;
    const rest = [...others, id].filter((other) => other !== rested);
    this.#existing.set(keyOf(resource, {}), Promise.resolve([rested, ...rest]));
    return true;
  }

  async #survey(resource: Resource, parents: Call['path'], trail: Trail): Promise<readonly Id[]> {
    const ids = await this.#list(resource, parents, [...trail, resource.collection]);
    while (ids.length < ENOUGH) {
      const id = await this.fresh(resource, parents, trail);
      if (id === undefined) break;
      ids.push(id);
    }
    return ids;
  }

  async #list(resource: Resource, parents: Call['path'], trail: Trail): Promise<Id[]> {
    const { list } = resource.operations;
    if (list === undefined) return [];
    const call = sampleCall(list, this.#seed);
    if (call === undefined) return [];
    const required = list.parameters.filter((parameter) => parameter.required);
    const isRequired = ([name]: [string, unknown]): boolean =>
      required.some((parameter) => parameter.name === name);
    const query = Object.fromEntries(Object.entries(call.query).filter(isRequired));
    const made = { ...call, query, path: { ...call.path, ...parents } };
    const answer = await this.#ask(made, {
      trail,
      freshness: 'unique',
      isPlaced: isPlaced(resource, parents),
    });
    if (!isSuccess(answer)) return [];
    return itemsOf(answer, list).flatMap((item) => idOf(item, resource) ?? []);
  }
}

function keyOf({ collection }: Resource, parents: Call['path']): string {
  return `${collection} ${JSON.stringify(parents)}`;
}

/** Whether the items that a collection is below are given. */
function isPlaced({ collection }: Resource, parents: Call['path']): boolean {
  return new PathTemplate(collection).parameters.every((name) => Object.hasOwn(parents, name));
}

/** The call without the fields of its body that may be left out. */
function bare(call: Call): Call {
  const schema = call.operation.requestBody?.json?.schema;
  const less = withFields(call, requiredFields(call));
  return schema !== undefined && validityOf(schema.json)(less.body) ? less : call;
}

function madeId(answer: Answer, resource: Resource): Id | undefined {
  const { operation, path } = answer.call;
  if (operation === resource.operations.create) return createdId(answer, resource);
  const id = path[resource.identity?.parameter ?? ''];
  return typeof id === 'string' || typeof id === 'number' ? id : undefined;
}
