import {
  mergeKeywords,
  schemaLayers,
  upgradeSchema,
  type JsonSchema,
} from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import type { SpecNode } from '../../spec/index.ts';

/** Keywords whose values say all by themselves: those of all layers are merged. */
const PLAIN = new Set([
  'type',
  'enum',
  'minimum',
  'exclusiveMinimum',
  'maximum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'required',
  'default',
]);

const TYPES = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'];

/** Alternatives of which a value fits one, as `oneOf` or `anyOf` has them. */
export type Group = readonly SpecNode[];

/** What a value must be: the schema objects that apply to it together. One side of a comparison. */
export class Shape {
  readonly layers: readonly SpecNode[];
  readonly #groups: readonly Group[];
  readonly #admitsNull: boolean;
  #keywords: JsonSchema | undefined;
  #properties: ReadonlyMap<string, readonly SpecNode[]> | undefined;
  #types: ReadonlySet<string> | undefined;

  private constructor(
    layers: readonly SpecNode[],
    groups: readonly Group[] = [],
    admitsNull = false,
  ) {
    this.layers = layers;
    this.#groups = groups;
    this.#admitsNull = admitsNull;
  }

  /** The shape of what satisfies all of these schemas; of none, of anything. */
  static of(schemas: readonly SpecNode[]): Shape {
    const layers = distinct(schemas.flatMap(schemaLayers));
    return new Shape(layers, layers.flatMap(groupsOf), layers.some(isNullableChoice)).#unfolded;
  }

  /** The shape of what satisfies this one, and of one group this branch. */
  branch(group: Group, schema: SpecNode): Shape {
    const more = schemaLayers(schema).filter(
      ({ value }) => !this.layers.some((layer) => layer.value === value),
    );
    const groups = this.#groups.filter((each) => each !== group);
    const all = [...groups, ...more.flatMap(groupsOf)];
    return new Shape([...this.layers, ...more], all, more.some(isNullableChoice)).#unfolded;
  }

  /** A choice between one schema and `null` is that schema, which may be `null`. */
  get #unfolded(): Shape {
    for (const group of this.#groups) {
      const [only, ...others] = group.filter((branch) => !isNull(branch));
      if (others.length > 0) continue;
      const inner = only === undefined ? this : this.branch(group, only);
      const isNullable = only === undefined || group.length > 1;
      const groups = inner.#groups.filter((each) => each !== group);
      return isNullable ? new Shape(inner.layers, groups, true).#unfolded : inner;
    }
    return this;
  }

  without(groups: readonly Group[]): Shape {
    const left = this.#groups.filter((group) => !groups.includes(group));
    return new Shape(this.layers, left, this.#admitsNull);
  }

  /** The same for shapes of the same text. */
  get key(): string {
    const layers = this.layers.map(({ value }) => numberOf(value)).join(' ');
    const groups = this.#groups.map(([first]) => numberOf(first?.value)).join(' ');
    return `${layers}|${groups}${this.#admitsNull ? '?' : ''}`;
  }

  /** Groups with more than one alternative beside `null`. */
  get groups(): readonly Group[] {
    return this.#groups;
  }

  /** Keywords whose values say all by themselves, as JSON Schema 2020-12 has them. */
  get keywords(): JsonSchema {
    if (this.#keywords === undefined) {
      const [first = {}, ...others] = this.layers.map(plainKeywords);
      this.#keywords = others.reduce(mergeKeywords, first);
    }
    return this.#keywords;
  }

  /** What a keyword leads to in every layer that has it. */
  nodes(keyword: string): readonly SpecNode[] {
    return this.layers.map((layer) => layer.property(keyword)).filter((node) => node !== undefined);
  }

  /** By name, all schemas that a property must satisfy. */
  get properties(): ReadonlyMap<string, readonly SpecNode[]> {
    if (this.#properties === undefined) {
      const all = this.nodes('properties').flatMap((node) => node.entries());
      const byName = Map.groupBy(all, ([name]) => name);
      this.#properties = new Map(
        [...byName].map(([name, list]) => [name, list.map(([, node]) => node)]),
      );
    }
    return this.#properties;
  }

  get required(): ReadonlySet<string> {
    const names = this.keywords['required'];
    return new Set(Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []);
  }

  /** What properties may be that are not declared: their schemas, if not anything or nothing. */
  get others(): 'any' | 'none' | readonly SpecNode[] {
    const nodes = ['additionalProperties', 'unevaluatedProperties'].flatMap((keyword) =>
      this.nodes(keyword),
    );
    if (nodes.some(({ value }) => value === false)) return 'none';
    const schemas = nodes.filter(({ value }) => isRecord(value) && Object.keys(value).length > 0);
    return schemas.length === 0 ? 'any' : schemas;
  }

  /** The values it is one of, but for `null`; `undefined` where they are not enumerated. */
  get values(): readonly unknown[] | undefined {
    const values = this.keywords['enum'];
    return Array.isArray(values) ? values.filter((value) => value !== null) : undefined;
  }

  /** The types a value may have; `number` stands for `integer` too. */
  get types(): ReadonlySet<string> {
    this.#types ??= this.#readTypes();
    return this.#types;
  }

  #readTypes(): ReadonlySet<string> {
    const { type, enum: values } = this.keywords;
    const declared = [type].flat().filter((name) => typeof name === 'string');
    const types = new Set(type === undefined ? this.#impliedTypes() : declared);
    if (Array.isArray(values) && !values.includes(null)) types.delete('null');
    if (this.#admitsNull) types.add('null');
    return types;
  }

  /** Authors leave out `type: object` where `properties` says it, and mean it. */
  #impliedTypes(): readonly string[] {
    const has = (...keywords: string[]): boolean =>
      keywords.some((keyword) => this.nodes(keyword).length > 0);
    if (has('properties', 'additionalProperties', 'required')) return ['object'];
    if (has('items')) return ['array'];
    const values = this.keywords['enum'];
    return Array.isArray(values) ? [...new Set(values.map(typeOf))] : TYPES;
  }
}

function isNull(branch: SpecNode): boolean {
  const { value } = branch.resolve();
  return isRecord(value) && (value['type'] === 'null' || isNullValue(value));
}

function isNullValue(schema: Readonly<Record<string, unknown>>): boolean {
  const values = Object.hasOwn(schema, 'const') ? [schema['const']] : schema['enum'];
  return Array.isArray(values) && values.length > 0 && values.every((value) => value === null);
}

function groupsOf(layer: SpecNode): readonly Group[] {
  return ['oneOf', 'anyOf']
    .map((keyword) => layer.property(keyword)?.items() ?? [])
    .filter((branches) => branches.length > 0);
}

/** In 3.0, `nullable` beside a composition adds `null` to it. */
function isNullableChoice({ value, document }: SpecNode): boolean {
  return (
    document.version === '3.0' &&
    isRecord(value) &&
    value['nullable'] === true &&
    value['type'] === undefined &&
    ['allOf', 'anyOf', 'oneOf'].some((keyword) => Array.isArray(value[keyword]))
  );
}

function plainKeywords({ value, document }: SpecNode): JsonSchema {
  if (value === false) return { enum: [] };
  if (!isRecord(value)) return {};
  const { allOf: _all, anyOf: _any, oneOf: _one, ...own } = value;
  const upgraded = document.version === '3.0' ? upgradeSchema(own) : own;
  const plain = Object.fromEntries(
    Object.entries(upgraded).filter(([keyword]) => PLAIN.has(keyword)),
  );
  return Object.hasOwn(upgraded, 'const') ? { ...plain, enum: [upgraded['const']] } : plain;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

function distinct(layers: readonly SpecNode[]): readonly SpecNode[] {
  return [...new Map(layers.map((layer) => [layer.key, layer])).values()];
}

const numbers = new WeakMap<object, number>();
let count = 0;

function numberOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const known = numbers.get(value) ?? (count += 1);
  numbers.set(value, known);
  return String(known);
}
