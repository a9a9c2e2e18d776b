import * as fc from 'fast-check';
import {
  validityOf,
  type Contract,
  type Operation,
  type Parameter,
  type Resource,
  uniqueFields,
} from '../../contract/index.ts';
import type { Answer, Call } from '../../convention/index.ts';
import { parameterArbitrary, parameterSchema } from '../call/parameter-arbitrary.ts';
import { readsAsValid } from '../call/reads-as-valid.ts';
import { bindReferences } from './bind-references.ts';
import { freshen, type Freshness } from './freshen.ts';
import { itemChain } from './item-chain.ts';
import { referencesIn } from './references-in.ts';
import { ReferenceNames } from './reference-names.ts';
import { sampleCall } from './sample-call.ts';
import type { Id } from './id-of.ts';
import { ResourcePool, type Preparation, type Trail } from './resource-pool.ts';
import type { Session } from './session.ts';

/** How a call is refused for what it names: that it is gone, or used up. */
const REFUSALS = new Set([404, 409, 410, 422]);

export interface BindOptions {
  /** Collections that are being filled. */
  readonly trail?: Trail | undefined;
  /** Path parameters that are known already, all of them. */
  readonly path?: Call['path'] | undefined;
  /** Which properties of the body get values that nobody has sent. */
  readonly freshness?: Freshness | undefined;
}

/** Fills in what a generator cannot know: ids of what exists, entity tags, keys that must be fresh. */
export class CallBinder {
  readonly #contract: Contract;
  readonly #session: Session;
  readonly #pool: ResourcePool;
  readonly #names: ReferenceNames;

  constructor(contract: Contract, session: Session, seed: number) {
    this.#contract = contract;
    this.#session = session;
    this.#names = new ReferenceNames(contract);
    this.#pool = new ResourcePool(
      (call, preparation) => this.#prepare(call, preparation),
      seed,
      session.isReadOnly,
    );
  }

  /** Learns what exists, one collection after the other: an order needs products, and not the other way round. */
  async survey(): Promise<void> {
    for (const resource of this.#contract.resources) {
      if (resource.parent === undefined && !resource.collection.includes('{')) {
        await this.#pool.existing(resource, {});
      }
    }
  }

  /** A call that can be sent. Called again for the same draft it names fresh things. */
  async bind(draft: Call, { trail = [], path: given, freshness }: BindOptions = {}): Promise<Call> {
    const path = given ?? (await this.#bindPath(draft, trail));
    const { isInFault } = faultOf(draft);
    const bindIds = (value: unknown, place: 'query' | 'body'): Promise<unknown> =>
      bindReferences(value, {
        resourceOf: (name, child) => this.#referredBy(name, child, draft.operation),
        ids: (resource) => this.#pool.existing(resource, {}, trail),
        isFixed: (pointer) => isInFault(place, pointer),
      });
    const call = {
      ...draft,
      path,
      query: (await bindIds(draft.query, 'query')) as Call['query'],
      body:
        draft.mediaType === undefined
          ? draft.body
          : takenBody(draft, draft.mediaType, await bindIds(draft.body, 'body')),
    };
    const fresh = freshness === undefined ? call : this.#freshen(call, freshness);
    return { ...fresh, header: await this.#bindHeaders(fresh) };
  }

  /** What a property refers to; nothing, where it is the id that the caller chooses for what it makes. */
  #referredBy(name: string, value: unknown, operation: Operation): Resource | undefined {
    const { page, offset, size } = operation.pagination ?? {};
    if ([page, offset, size].includes(name)) return undefined;
    const resource = this.#names.resource(name, value);
    const { create, replace } = resource?.operations ?? {};
    const isOwn = operation === create || operation === replace;
    const { parameter, property } = resource?.identity ?? {};
    return isOwn && (name === parameter || name === property) ? undefined : resource;
  }

  /** A call that says otherwise what an earlier one may have said already; `undefined` where it has nothing to say. */
  async rephrase(call: Call): Promise<Call | undefined> {
    const fresh = this.#freshen(call, 'all');
    return fresh === call ? undefined : { ...fresh, header: await this.#bindHeaders(fresh) };
  }

  /** Gives up what a valid call has named in vain: whether there are other things to name. */
  async hasOthers({ call, status }: Answer): Promise<boolean> {
    if (!REFUSALS.has(status) || call.mediaType === undefined) return false;
    const named = referencesIn(call.body, (name, value) =>
      this.#referredBy(name, value, call.operation),
    );
    let found = false;
    for (const [resource, id] of named) {
      if (await this.#pool.giveUp(resource, id)) found = true;
    }
    return found;
  }

  #freshen(call: Call, freshness: Freshness): Call {
    const seed = Number.parseInt(this.#session.unique().slice(0, 7), 16);
    const [unique, ...others] = uniqueFields(call.operation, this.#contract)?.names ?? [];
    // Of several it takes one to make a difference, and the usual ones are exchanged anyway.
    const names = unique === undefined || others.length > 0 ? [] : [unique];
    return freshen(call, freshness, seed, names);
  }

  async #prepare(draft: Call, { trail, freshness, isPlaced }: Preparation): Promise<Answer> {
    // Where the parents of a collection are given, binding would choose others.
    const path = isPlaced ? draft.path : undefined;
    return this.#session.send(await this.bind(draft, { trail, path, freshness }), true);
  }

  async #bindPath(draft: Call, trail: Trail): Promise<Call['path']> {
    const { isInFault } = faultOf(draft);
    const chain = itemChain(draft.operation, this.#contract);
    const path: Record<string, unknown> = { ...draft.path };
    const parents: Record<string, unknown> = {};
    let isReal = true;
    for (const [index, { parameter, resource }] of chain.entries()) {
      const isLast = index === chain.length - 1;
      // Below what cannot exist there is nothing to be found, nor to be created.
      isReal &&= !isInFault('path', `/${parameter}`) && !(isLast && draft.missing === true);
      if (isReal) {
        const declared = draft.operation.parameter('path', parameter);
        const fresh = isLast ? await this.#ownItem(draft, resource, parents, trail) : undefined;
        const id =
          fresh ?? pick(await this.#pool.existing(resource, parents, trail), path[parameter]);
        // An id that the contract does not allow would make a valid call an invalid one.
        path[parameter] = fits(declared, id) ? id : (declared?.example ?? path[parameter]);
      }
      parents[parameter] = path[parameter];
    }
    return path;
  }

  /** An item that the call may change, or use up; none for a call that does neither. */
  async #ownItem(
    { operation, fault }: Call,
    resource: Resource,
    parents: Call['path'],
    trail: Trail,
  ): Promise<Id | undefined> {
    const { method, path } = operation;
    if (method === 'get' || method === 'head' || fault !== undefined) return undefined;
    const isChange =
      method === 'put' ||
      method === 'patch' ||
      this.#contract.resources.some(({ operations }) => operations.create === operation);
    return isChange
      ? this.#pool.own(path.text, resource, parents, trail)
      : this.#pool.fresh(resource, parents, trail);
  }

  async #bindHeaders(call: Call): Promise<Call['header']> {
    const header: Record<string, unknown> = { ...call.header };
    const { isInFault } = faultOf(call);
    const { idempotency } = call.operation;
    for (const name of new Set([...Object.keys(header), ...conditionOf(call.operation)])) {
      if (isInFault('header', `/${name}`)) continue;
      if (name === idempotency?.header) {
        header[name] = this.#freshKey(call.operation, name, header[name]);
      }
      const tag = name.toLowerCase() === 'if-match' ? await this.#entityTag(call) : undefined;
      if (tag !== undefined) header[name] = tag;
    }
    return header;
  }

  /** A UUID where the contract takes one, as long as what was drawn; else a value of its own kind, from a seed nobody has used. */
  #freshKey(operation: Operation, name: string, drawn: unknown): unknown {
    const parameter = operation.parameter('header', name);
    const unique = this.#session.unique();
    if (parameter === undefined) return unique;
    const isValid = validityOf(parameterSchema(parameter));
    const longer = `${unique}${String(drawn).slice(unique.length)}`;
    if (isValid(longer)) return longer;
    if (isValid(unique)) return unique;
    const seed = Number.parseInt(unique.slice(0, 7), 16);
    return fc.sample(parameterArbitrary(parameter), { numRuns: 1, seed })[0];
  }

  /** The current `ETag` of what the call changes, as the GET of the same path tells it. */
  async #entityTag(call: Call): Promise<string | undefined> {
    const read = this.#contract.operations.find(
      ({ method, path }) => method === 'get' && path.text === call.operation.path.text,
    );
    const draft = read === undefined ? undefined : sampleCall(read, 1);
    if (draft === undefined || call.missing === true) return undefined;
    const known = this.#session.knownTag(call);
    if (known !== undefined) return known;
    const { credentials, path } = call;
    const answer = await this.#session.send({ ...draft, path, header: {}, credentials }, true);
    return answer.headers['etag'];
  }
}

/** `If-Match` where nothing but 428 is answered without it, though the header be called optional (RFC 6585, section 3). */
function conditionOf(operation: Operation): readonly string[] {
  const condition = operation.parameter('header', 'If-Match')?.name;
  return condition !== undefined && operation.responses.has('428') ? [condition] : [];
}

/** A body with ids that exist, as long as the contract allows these: else a valid call would be an invalid one. */
function takenBody({ operation, body, fault }: Call, mediaType: string, bound: unknown): unknown {
  const schema = operation.requestBody?.content.get(mediaType)?.schema;
  if (fault !== undefined || schema === undefined) return bound;
  return validityOf(schema.json)(bound) ? bound : body;
}

/** Whether a place is the one that is broken on purpose, or around it, or inside of it. */
function faultOf({ fault }: Call): {
  readonly isInFault: (place: string, pointer: string) => boolean;
} {
  return {
    isInFault: (place, pointer) =>
      fault !== undefined &&
      fault.in === place &&
      (`${fault.pointer}/`.startsWith(`${pointer}/`) ||
        `${pointer}/`.startsWith(`${fault.pointer}/`)),
  };
}

function fits(parameter: Parameter | undefined, id: Id | undefined): boolean {
  if (id === undefined || parameter === undefined) return id !== undefined;
  return readsAsValid(parameter, parameterSchema(parameter), id);
}

/** One of the ids; the same one for the same wish. */
function pick(ids: readonly Id[], wish: unknown): Id | undefined {
  const sum = [...String(wish)].reduce((total, character) => total + character.charCodeAt(0), 0);
  return ids[sum % ids.length];
}
