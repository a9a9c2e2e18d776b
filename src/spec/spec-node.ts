import { formatPointer } from '../shared/format-pointer.ts';
import { isRecord } from '../shared/is-record.ts';
import type { JsonPath } from '../shared/json-path.ts';
import type { Location } from '../shared/location.ts';
import { own } from '../shared/own.ts';
import type { SourceFile } from './source-file.ts';
import type { SpecDocument } from './spec-document.ts';
import { SpecError } from './spec-error.ts';

/**
 * A cursor on a value of the description. It knows where the value stands (`file`, `path`) and how it was
 * reached from the root with every reference followed (`trail`): the first is for people, the second is how
 * a dereferenced document names the same value.
 */
export class SpecNode {
  readonly document: SpecDocument;
  readonly value: unknown;
  /** The values that references on the walk which led here, and on, were followed to; see `watched`. */
  readonly reach: Set<unknown> | undefined;
  /** Not the file itself: a node may outlive many edits, and with each of them a whole text. */
  readonly filePath: string;
  /** The node that this one is a part of: most are never asked where they stand, so paths are made on demand. */
  readonly #owner: SpecNode | undefined;
  readonly #keys: JsonPath;
  #path: JsonPath | undefined;
  #trail: JsonPath | undefined;
  #identity: string | undefined;
  #target: SpecNode | undefined;

  /**
   * @param keys the path below `from`, or in the file where `from` is no node
   * @param from the node that this one is a part of, or the trail of a node that a walk starts at
   * @param reach where the walk notes what it is led to; by default, where `from` does
   */
  constructor(
    document: SpecDocument,
    filePath: string,
    keys: JsonPath,
    value: unknown,
    from: SpecNode | JsonPath,
    reach = from instanceof SpecNode ? from.reach : undefined,
  ) {
    this.document = document;
    this.filePath = filePath;
    this.value = value;
    this.reach = reach;
    this.#keys = keys;
    if (from instanceof SpecNode) this.#owner = from;
    else [this.#path, this.#trail] = [keys, from];
  }

  /** The file, as the last edit has left it. */
  get file(): SourceFile {
    return this.document.fileAt(this.filePath);
  }

  /** This node, to start a walk of its own: every value that references lead to from here on is added to `reach`. */
  watched(reach: Set<unknown>): SpecNode {
    return new SpecNode(this.document, this.filePath, [], this.value, this, reach);
  }

  get path(): JsonPath {
    this.#path ??= [...(this.#owner?.path ?? []), ...this.#keys];
    return this.#path;
  }

  get trail(): JsonPath {
    this.#trail ??= [...(this.#owner?.trail ?? []), ...this.#keys];
    return this.#trail;
  }

  /** The reference that stands here instead of a value, if one does. */
  get ref(): string | undefined {
    const ref = own(this.value, '$ref');
    return typeof ref === 'string' ? ref : undefined;
  }

  /**
   * This node with references followed to the value at their end.
   *
   * @throws {SpecError} when a reference leads nowhere or in a circle
   */
  resolve(): SpecNode {
    this.#target ??= this.ref === undefined ? this : followToEnd(this);
    return this.#target;
  }

  /** The property or item `key` of this very value, even beside a `$ref`; itself not yet resolved. */
  property(key: string | number): SpecNode | undefined {
    const value = own(this.value, key);
    return value === undefined ? undefined : this.part([key], value);
  }

  /** The property or item `key` of the resolved value, itself not yet resolved. */
  child(key: string | number): SpecNode | undefined {
    return this.resolve().property(key);
  }

  /** The property or item at `keys`, every reference on the way and at the end followed. */
  get(...keys: readonly (string | number)[]): SpecNode | undefined {
    const [key, ...rest] = keys;
    return key === undefined ? this.resolve() : this.child(key)?.get(...rest);
  }

  /** The string at `keys`, if that is what stands there. */
  text(...keys: readonly (string | number)[]): string | undefined {
    const value = this.get(...keys)?.value;
    return typeof value === 'string' ? value : undefined;
  }

  /** Properties of the resolved object, not yet resolved themselves; none where it is not an object. */
  entries(): [string, SpecNode][] {
    const owner = this.resolve();
    if (!isRecord(owner.value)) return [];
    return Object.entries(owner.value).map(([key, value]) => [key, owner.part([key], value)]);
  }

  /** Items of the resolved array, not yet resolved themselves; none where it is not an array. */
  items(): SpecNode[] {
    const owner = this.resolve();
    if (!Array.isArray(owner.value)) return [];
    return owner.value.map((value: unknown, index) => owner.part([index], value));
  }

  /** Two nodes with the same identity are the same text, however they were reached. */
  get identity(): string {
    this.#identity ??= `${this.#owner?.identity ?? `${this.filePath}#`}${formatPointer(this.#keys)}`;
    return this.#identity;
  }

  /**
   * The same for two nodes that are the same text, as `identity` is, without its being spelled out: what a YAML alias
   * repeats is one text too.
   */
  get key(): unknown {
    return typeof this.value === 'object' && this.value !== null ? this.value : this.identity;
  }

  /** RFC 6901 pointer within `file`. */
  get pointer(): string {
    return formatPointer(this.path);
  }

  get location(): Location {
    return this.file.locate(this.path);
  }

  /** What stands at `keys` below this very value; `value` may be a revised form of it. */
  part(keys: JsonPath, value: unknown): SpecNode {
    return new SpecNode(this.document, this.filePath, keys, value, this);
  }
}

function followToEnd(start: SpecNode): SpecNode {
  const seen = new Set<unknown>();
  let node = start;
  for (let { ref } = node; ref !== undefined; { ref } = node) {
    if (seen.has(node.value)) {
      throw new SpecError(`The reference \`${ref}\` leads back to itself.`, {
        code: 'SPEC_REF_CIRCLE',
        hint: 'Let one of the references in this circle name a real object.',
        location: node.file.locate([...node.path, '$ref']),
      });
    }
    seen.add(node.value);
    node = node.document.follow(node, ref);
  }
  return node;
}
