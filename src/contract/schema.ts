import { isRecord } from '../shared/is-record.ts';
import { own } from '../shared/own.ts';
import type { SpecNode } from '../spec/index.ts';
import { compileValidator } from './compile-validator.ts';
import type { Direction } from './direction.ts';
import type { Issue } from './issue.ts';
import type { JsonSchema } from './json-schema.ts';
import { judgeValue } from './judge-value.ts';
import type { InnerSchema } from './inner-schema.ts';
import { schemaForDirection } from './schema-for-direction.ts';
import { schemaLayers } from './schema-layers.ts';
import type { SchemaNames } from './schema-names.ts';

/** A schema of the contract. `json` is what back ends use; the rest answers questions about its shape. */
export class Schema {
  /** Where the schema was reached, before its reference is followed. */
  readonly node: SpecNode;
  readonly #names: SchemaNames;
  #name: string | undefined;
  #json: JsonSchema | undefined;
  #layerList: readonly SpecNode[] | undefined;
  #typeList: readonly string[] | undefined;
  #properties: ReadonlyMap<string, Schema> | undefined;
  /** Found once, also when nothing is found. */
  #items: readonly [Schema | undefined] | undefined;
  #others: readonly [Schema | undefined] | undefined;
  #branchLists: readonly (readonly Schema[])[] | undefined;
  #inner: readonly InnerSchema[] | undefined;

  constructor(node: SpecNode, names: SchemaNames) {
    this.node = node;
    this.#names = names;
  }

  /** The schema's name, if it is used through a reference. */
  get name(): string | undefined {
    const { ref, document } = this.node;
    if (ref !== undefined) this.#name ??= this.#names.nameOf(document.follow(this.node, ref));
    return this.#name;
  }

  /**
   * Self-contained JSON Schema 2020-12: every referenced schema is in `$defs` under its name, references read
   * `#/$defs/Name`, recursion stays a reference.
   */
  get json(): JsonSchema {
    this.#json ??= this.#convert();
    return this.#json;
  }

  /**
   * What is wrong with one value that travels in a direction. Cheap where the value is right, which is what
   * examples mostly are; to validate many values, compile `json`.
   *
   * @throws {ContractError} when the schema itself is wrong
   */
  judge(value: unknown, direction: Direction): readonly Issue[] {
    const { schema } = this.#names.define(this.node);
    const verdict = judgeValue(
      value,
      schema,
      direction,
      (name) => this.#names.definition(name, this.node)?.schema,
    );
    return verdict ?? compileValidator(schemaForDirection(this.json, direction))(value);
  }

  /** JSON Schema types this schema admits, as it declares them; none when it declares none. */
  get types(): readonly string[] {
    this.#typeList ??= this.#readTypes();
    return this.#typeList;
  }

  #readTypes(): readonly string[] {
    const declared = first(this.layers, (layer) => declaredTypes(own(layer.value, 'type'))) ?? [];
    const isNullable =
      this.node.document.version === '3.0' && own(this.layers[0]?.value, 'nullable') === true;
    return isNullable && declared.length > 0 ? [...declared, 'null'] : declared;
  }

  get isArray(): boolean {
    return this.types.includes('array');
  }

  /** The schema of the items of an array. */
  get items(): Schema | undefined {
    this.#items ??= [this.#subschema('items')];
    return this.#items[0];
  }

  /** The schema of properties that are not named; `undefined` where they are refused, or may be anything. */
  get additionalProperties(): Schema | undefined {
    this.#others ??= [this.#subschema('additionalProperties')];
    return this.#others[0];
  }

  /**
   * The schema objects that apply together, each as it stands: the schema itself, what it refers to, and the
   * parts of `allOf`.
   */
  get layers(): readonly SpecNode[] {
    this.#layerList ??= schemaLayers(this.node);
    return this.#layerList;
  }

  /** Properties by name, those of `allOf` parts included. */
  get properties(): ReadonlyMap<string, Schema> {
    this.#properties ??= this.#collectProperties();
    return this.#properties;
  }

  /** The property `name`, also where it stands in a part of `allOf` or in each branch of `oneOf`/`anyOf`. */
  property(name: string): Schema | undefined {
    return this.#search(
      (schema) => schema.properties.get(name),
      ([found]) => found,
    );
  }

  /** Every schema the property `name` must satisfy: more than one where parts of `allOf` narrow it. */
  constraints(name: string): readonly Schema[] {
    const found = this.layers
      .map((layer) => layer.property('properties')?.child(name))
      .filter((node) => node !== undefined)
      .map((node) => this.#at(node));
    if (found.length > 0) return found;
    const property = this.property(name);
    return property === undefined ? [] : [property];
  }

  /** Names of properties that must be present. */
  get required(): ReadonlySet<string> {
    const lists = this.layers.map((layer) => own(layer.value, 'required'));
    const names = lists.flatMap((list): unknown[] => (Array.isArray(list) ? list : []));
    return new Set(names.filter((name) => typeof name === 'string'));
  }

  /** The parts of its own `allOf`. */
  get parts(): readonly Schema[] {
    return (this.node.child('allOf')?.items() ?? []).map((item) => this.#at(item));
  }

  /** The branches of `oneOf` or `anyOf`, `null` branches left out. */
  get variants(): readonly Schema[] {
    return this.#branches.flat();
  }

  /** The schemas of the parts of a value, and those of its variants. */
  get inner(): readonly InnerSchema[] {
    this.#inner ??= this.#readInner();
    return this.#inner;
  }

  #readInner(): readonly InnerSchema[] {
    const { items, additionalProperties: others } = this;
    return [
      ...[...this.properties].map(([key, schema]) => ({ schema, step: `.${key}`, property: key })),
      ...(items === undefined ? [] : [{ schema: items, step: '[]' }]),
      ...(others === undefined ? [] : [{ schema: others, step: '.*' }]),
      ...this.variants.map((schema) => ({ schema, step: '' })),
    ];
  }

  /** What a value may be one of: the schema itself, or its variants where it branches, to the end. */
  get alternatives(): readonly Schema[] {
    const found: Schema[] = [];
    const seen = new Set<string>();
    const pending: Schema[] = [this];
    for (let schema = pending.pop(); schema !== undefined; schema = pending.pop()) {
      const { variants } = schema;
      const { identity } = schema.node;
      if (seen.has(identity)) continue;
      seen.add(identity);
      if (variants.length === 0) found.push(schema);
      pending.push(...variants.toReversed());
    }
    return found;
  }

  /** The values of `enum` or `const`, own or of an `allOf` part or of all branches; `undefined` when not enumerated. */
  get values(): readonly unknown[] | undefined {
    return this.#search<readonly unknown[]>(
      (schema) => schema.#listed,
      (found) => found.flat(),
    );
  }

  /** The value of a keyword of the schema itself, or of the first `allOf` part that has it. */
  keyword(name: string): unknown {
    return first(this.layers, (layer) => own(layer.value, name));
  }

  /** The first `keyword` that holds a schema object. */
  #subschema(keyword: string): Schema | undefined {
    const found = first(this.layers, (layer) => {
      const node = layer.property(keyword);
      return isRecord(node?.value) ? node : undefined;
    });
    return found === undefined ? undefined : this.#at(found);
  }

  /** The branches of every `oneOf` and `anyOf`, a list for each. */
  get #branches(): readonly (readonly Schema[])[] {
    this.#branchLists ??= this.layers
      .flatMap((layer) => [layer.property('oneOf'), layer.property('anyOf')])
      .map((list) => (list?.items() ?? []).map((item) => this.#at(item)))
      .map((list) => list.filter(({ types }) => types.length !== 1 || types[0] !== 'null'))
      .filter((list) => list.length > 0);
    return this.#branchLists;
  }

  /** What `pick` finds here, else in every branch of some `oneOf` or `anyOf`, joined. */
  #search<T>(
    pick: (schema: Schema) => T | undefined,
    join: (found: readonly T[]) => T | undefined,
    known = new Map<string, T | undefined>(),
  ): T | undefined {
    const { identity } = this.node;
    if (known.has(identity)) return known.get(identity);
    known.set(identity, undefined);
    const found =
      pick(this) ??
      first(this.#branches, (branches) => {
        const all = branches.map((branch) => branch.#search(pick, join, known));
        return all.every((one) => one !== undefined) ? join(all) : undefined;
      });
    known.set(identity, found);
    return found;
  }

  get #listed(): readonly unknown[] | undefined {
    return first(this.layers, ({ value }) => {
      if (isRecord(value) && Object.hasOwn(value, 'const')) return [value['const']];
      const values = own(value, 'enum');
      return Array.isArray(values) ? (values as readonly unknown[]) : undefined;
    });
  }

  #collectProperties(): ReadonlyMap<string, Schema> {
    const found = new Map<string, Schema>();
    for (const layer of this.layers) {
      for (const [name, node] of layer.property('properties')?.entries() ?? []) {
        if (!found.has(name)) found.set(name, this.#at(node));
      }
    }
    return found;
  }

  #convert(): JsonSchema {
    const { schema, needs } = this.#names.define(this.node);
    const root = typeof schema === 'boolean' ? (schema ? {} : { not: {} }) : schema;
    const names = [...this.#closure(needs)].sort();
    if (names.length === 0) return root;
    const local = isRecord(root['$defs']) ? root['$defs'] : {};
    const definitions = names.map((name) => [
      name,
      this.#names.definition(name, this.node)?.schema,
    ]);
    return { ...root, $defs: { ...local, ...Object.fromEntries(definitions) } };
  }

  /** Names and the names their schemas refer to, to the end. */
  #closure(needs: ReadonlySet<string>): ReadonlySet<string> {
    const all = new Set(needs);
    // A set hands out what is added while it is walked.
    for (const name of all) {
      for (const next of this.#names.definition(name, this.node)?.needs ?? []) all.add(next);
    }
    return all;
  }

  #at(node: SpecNode): Schema {
    return new Schema(node, this.#names);
  }
}

function declaredTypes(type: unknown): readonly string[] | undefined {
  const types = Array.isArray(type) ? (type as readonly unknown[]) : [type];
  const names = types.filter((name) => typeof name === 'string');
  return names.length > 0 ? names : undefined;
}

function first<T, U>(list: readonly T[], pick: (item: T) => U | undefined): U | undefined {
  for (const item of list) {
    const picked = pick(item);
    if (picked !== undefined) return picked;
  }
  return undefined;
}
