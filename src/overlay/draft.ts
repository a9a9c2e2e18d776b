import { isRecord } from '../shared/is-record.ts';
import type { JsonPath } from '../shared/json-path.ts';
import { own } from '../shared/own.ts';
import type { Origin, SourceFile } from '../spec/index.ts';

/**
 * The value of a description while overlays change it. What nobody changes stays the very object of the
 * description; of what they change, it knows where each part was written.
 */
export class Draft {
  value: unknown;
  readonly #base: SourceFile;
  /** Collections that are this draft's own, with where their parts come from. */
  readonly #owned = new Map<object, Map<string | number, Origin>>();

  constructor(base: SourceFile) {
    this.#base = base;
    this.value = base.value;
  }

  /** Where the value at a path was written. */
  origin(path: JsonPath): Origin {
    let origin: Origin = { file: this.#base, path: [] };
    let value = this.value;
    for (const key of path) {
      const known = this.#partsOf(value)?.get(keyIn(value, key));
      origin = known ?? { file: origin.file, path: [...origin.path, key] };
      value = own(value, key);
    }
    return origin;
  }

  /** Merges an object, or appends to an array (Overlay 1.0, section 4.4.3). */
  update(path: JsonPath, value: unknown, origin: Origin): void {
    const target = this.#open(path);
    if (Array.isArray(target)) this.#append(target, value, origin);
    else if (isRecord(target) && isRecord(value)) this.#merge(path, target, value, origin);
  }

  remove(path: JsonPath): void {
    const key = path.at(-1);
    const owner = this.#open(path.slice(0, -1));
    const parts = this.#partsOf(owner);
    if (key === undefined || typeof owner !== 'object' || owner === null) return;
    if (!Array.isArray(owner)) {
      Reflect.deleteProperty(owner, key);
      parts?.delete(key);
      return;
    }
    const index = Number(key);
    owner.splice(index, 1);
    // The items behind it move up, and take along where they come from.
    for (let at = index; at < owner.length; at += 1) {
      const next = parts?.get(at + 1);
      if (next !== undefined) parts?.set(at, next);
    }
    parts?.delete(owner.length);
  }

  #merge(
    path: JsonPath,
    target: object,
    value: Readonly<Record<string, unknown>>,
    origin: Origin,
  ): void {
    for (const [key, fresh] of Object.entries(value)) {
      const existing = own(target, key);
      const from = { file: origin.file, path: [...origin.path, key] };
      const isSameKind =
        (isRecord(existing) && isRecord(fresh)) ||
        (Array.isArray(existing) && Array.isArray(fresh));
      // A key without a value, as in an example of the specification, does not empty a collection.
      if (fresh === null && typeof existing === 'object') continue;
      if (isSameKind) this.update([...path, key], fresh, from);
      else this.#define(target, key, fresh, from);
    }
  }

  /** A list for a list is all of its items: no description has lists of lists. */
  #append(target: unknown[], value: unknown, origin: Origin): void {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const [index, item] of items.entries()) {
      const path = Array.isArray(value) ? [...origin.path, index] : origin.path;
      this.#define(target, target.length, item, { file: origin.file, path });
    }
  }

  #define(owner: object, key: string | number, value: unknown, origin: Origin): void {
    Object.defineProperty(owner, key, {
      value: structuredClone(value),
      enumerable: true,
      writable: true,
      configurable: true,
    });
    this.#partsOf(owner)?.set(key, origin);
  }

  /** The collection at a path, with all it is in, made this draft's own. */
  #open(path: JsonPath): unknown {
    this.value = this.#own(this.value, { file: this.#base, path: [] });
    let owner = this.value;
    let origin: Origin = { file: this.#base, path: [] };
    for (const key of path) {
      const parts = this.#partsOf(owner);
      origin = parts?.get(keyIn(owner, key)) ?? { file: origin.file, path: [...origin.path, key] };
      const child = this.#own(own(owner, key), origin);
      if (typeof owner === 'object' && owner !== null)
        Object.defineProperty(owner, key, {
          value: child,
          enumerable: true,
          writable: true,
          configurable: true,
        });
      owner = child;
    }
    return owner;
  }

  #own(value: unknown, origin: Origin): unknown {
    if (typeof value !== 'object' || value === null || this.#owned.has(value)) return value;
    const copy: object = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
    const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
    this.#owned.set(
      copy,
      new Map(keys.map((key) => [key, { file: origin.file, path: [...origin.path, key] }])),
    );
    return copy;
  }

  #partsOf(owner: unknown): Map<string | number, Origin> | undefined {
    return typeof owner === 'object' && owner !== null ? this.#owned.get(owner) : undefined;
  }
}

/** Paths may have the index of an item as text. */
function keyIn(owner: unknown, key: string | number): string | number {
  return Array.isArray(owner) ? Number(key) : String(key);
}
