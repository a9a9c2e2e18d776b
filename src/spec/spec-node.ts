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
  readonly file: SourceFile;
  readonly path: JsonPath;
  readonly value: unknown;
  readonly trail: JsonPath;
  #identity: string | undefined;
  #target: SpecNode | undefined;

  constructor(
    document: SpecDocument,
    file: SourceFile,
    path: JsonPath,
    value: unknown,
    trail: JsonPath,
  ) {
    this.document = document;
    this.file = file;
    this.path = path;
    this.value = value;
    this.trail = trail;
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
    if (this.ref === undefined) return this;
    this.#target ??= followToEnd(this);
    return this.#target;
  }

  /** The property or item `key` of this very value, even beside a `$ref`; itself not yet resolved. */
  property(key: string | number): SpecNode | undefined {
    const value = own(this.value, key);
    return value === undefined ? undefined : this.#at(key, value);
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
    return Object.entries(owner.value).map(([key, value]) => [key, owner.#at(key, value)]);
  }

  /** Items of the resolved array, not yet resolved themselves; none where it is not an array. */
  items(): SpecNode[] {
    const owner = this.resolve();
    if (!Array.isArray(owner.value)) return [];
    return owner.value.map((value: unknown, index) => owner.#at(index, value));
  }

  /** Two nodes with the same identity are the same text, however they were reached. */
  get identity(): string {
    this.#identity ??= `${this.file.path}#${this.pointer}`;
    return this.#identity;
  }

  /** RFC 6901 pointer within `file`. */
  get pointer(): string {
    return formatPointer(this.path);
  }

  get location(): Location {
    return this.file.locate(this.path);
  }

  #at(key: string | number, value: unknown): SpecNode {
    return new SpecNode(this.document, this.file, [...this.path, key], value, [...this.trail, key]);
  }
}

function followToEnd(start: SpecNode): SpecNode {
  const seen = new Set<string>();
  let node = start;
  for (let { ref } = node; ref !== undefined; { ref } = node) {
    if (seen.has(node.identity)) {
      throw new SpecError(`The reference \`${ref}\` leads back to itself.`, {
        code: 'SPEC_REF_CIRCLE',
        hint: 'Let one of the references in this circle name a real object.',
        location: node.file.locate([...node.path, '$ref']),
      });
    }
    seen.add(node.identity);
    node = node.document.follow(node, ref);
  }
  return node;
}
