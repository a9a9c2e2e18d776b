import { isRecord } from '../shared/is-record.ts';
import type { SpecNode } from '../spec/index.ts';
import { convertSchema } from './convert-schema.ts';
import type { JsonSchema } from './json-schema.ts';
import type { SchemaNames } from './schema-names.ts';

/** A schema of the contract. `json` is what back ends use; the rest answers questions about its shape. */
export class Schema {
  /** Where the schema was reached, before its reference is followed. */
  readonly node: SpecNode;
  readonly #names: SchemaNames;
  #json: JsonSchema | undefined;

  constructor(node: SpecNode, names: SchemaNames) {
    this.node = node;
    this.#names = names;
  }

  /** The schema's name, if it is used through a reference. */
  get name(): string | undefined {
    const { ref } = this.node;
    return ref === undefined
      ? undefined
      : this.#names.nameOf(this.node.document.follow(this.node, ref));
  }

  /**
   * Self-contained JSON Schema 2020-12: every referenced schema is in `$defs` under its name, references read
   * `#/$defs/Name`, recursion stays a reference.
   */
  get json(): JsonSchema {
    this.#json ??= this.#convert();
    return this.#json;
  }

  /** JSON Schema types this schema admits, as it declares them; none when it declares none. */
  get types(): readonly string[] {
    const { type, nullable } = this.#own;
    const declared = Array.isArray(type)
      ? type.map(String)
      : typeof type === 'string'
        ? [type]
        : [];
    if (declared.length === 0) return [...new Set(this.#parts().flatMap((part) => part.types))];
    return nullable === true ? [...declared, 'null'] : declared;
  }

  get isArray(): boolean {
    return this.types.includes('array');
  }

  /** The schema of the items of an array. */
  get items(): Schema | undefined {
    const items = this.node.child('items');
    if (items !== undefined && isRecord(items.value)) return this.#at(items);
    return first(this.#parts(), (part) => part.items);
  }

  /** Properties by name, those of `allOf` parts included. */
  get properties(): ReadonlyMap<string, Schema> {
    const found = new Map<string, Schema>();
    this.#collect(found, new Set());
    return found;
  }

  /** The property `name`, also where it stands in a part of `allOf` or in each branch of `oneOf`/`anyOf`. */
  property(name: string): Schema | undefined {
    const direct = this.properties.get(name);
    if (direct !== undefined) return direct;
    const found = this.variants.map((variant) => variant.property(name));
    return found.length > 0 && found.every((schema) => schema !== undefined) ? found[0] : undefined;
  }

  /** Names of properties that must be present. */
  get required(): ReadonlySet<string> {
    const { required } = this.#own;
    const own = Array.isArray(required) ? required.map(String) : [];
    return new Set([...own, ...this.#parts().flatMap((part) => [...part.required])]);
  }

  /** The branches of `oneOf` or `anyOf`, `null` branches left out. */
  get variants(): readonly Schema[] {
    const branches = ['oneOf', 'anyOf'].flatMap((keyword) => this.#list(keyword));
    return branches.filter((branch) => !(branch.types.length === 1 && branch.types[0] === 'null'));
  }

  /** The values of `enum` or `const`, own or of an `allOf` part or of all branches; `undefined` when not enumerated. */
  get values(): readonly unknown[] | undefined {
    const own = this.#own;
    if (Object.hasOwn(own, 'const')) return [own['const']];
    if (Array.isArray(own['enum'])) return own['enum'];
    const part = first(this.#parts(), (schema) => schema.values);
    if (part !== undefined) return part;
    const branches = this.variants.map((variant) => variant.values);
    return branches.length > 0 && branches.every((values) => values !== undefined)
      ? branches.flat()
      : undefined;
  }

  /** The value of a keyword of the schema itself, or of the first `allOf` part that has it. */
  keyword(name: string): unknown {
    const own = this.#own;
    return Object.hasOwn(own, name)
      ? own[name]
      : first(this.#parts(), (part) => part.keyword(name));
  }

  get #own(): Readonly<Record<string, unknown>> {
    const { value } = this.node.resolve();
    return isRecord(value) ? value : {};
  }

  #convert(): JsonSchema {
    const defs: Record<string, JsonSchema | boolean> = {};
    const pending: [string, SpecNode][] = [];
    const refer = (target: SpecNode): string => {
      const name = this.#names.nameOf(target);
      if (!Object.hasOwn(defs, name)) {
        defs[name] = {};
        pending.push([name, target]);
      }
      return `#/$defs/${name}`;
    };
    const schema = convertSchema(this.node, refer);
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      defs[next[0]] = convertSchema(next[1], refer);
    }
    const root = typeof schema === 'boolean' ? (schema ? {} : { not: {} }) : schema;
    const names = Object.keys(defs).sort();
    if (names.length === 0) return root;
    const own = isRecord(root['$defs']) ? root['$defs'] : {};
    return {
      ...root,
      $defs: { ...own, ...Object.fromEntries(names.map((name) => [name, defs[name]])) },
    };
  }

  #at(node: SpecNode): Schema {
    return new Schema(node, this.#names);
  }

  #list(keyword: string): Schema[] {
    return (this.node.child(keyword)?.items() ?? []).map((item) => this.#at(item));
  }

  #parts(): Schema[] {
    // A schema may contain itself through allOf; such a part adds nothing.
    const self = this.node.resolve().identity;
    return this.#list('allOf').filter((part) => part.node.resolve().identity !== self);
  }

  #collect(found: Map<string, Schema>, seen: Set<string>): void {
    const { identity } = this.node.resolve();
    if (seen.has(identity)) return;
    seen.add(identity);
    for (const [name, node] of this.node.child('properties')?.entries() ?? []) {
      if (!found.has(name)) found.set(name, this.#at(node));
    }
    for (const part of this.#parts()) part.#collect(found, seen);
  }
}

function first<T, U>(list: readonly T[], pick: (item: T) => U | undefined): U | undefined {
  for (const item of list) {
    const picked = pick(item);
    if (picked !== undefined) return picked;
  }
  return undefined;
}
