import { findFields, type Schema } from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import type { JsonPath } from '../../shared/json-path.ts';
import { isBeside } from './is-beside.ts';
import type { Item } from './row-set.ts';

const UP = '../';

const known = new WeakMap<Schema, Fields>();

/**
 * The fields of an item, or of a body that is sent, wherever in it they stand (`findFields`). The store knows both by
 * their fields alone, and this turns one into the other. What stands beside the fields is named by the way to it from
 * there: `../type`. Where all of a value are its fields, it stays as it is.
 */
export class Fields {
  /** Where the fields stand: `['attributes']`. */
  readonly path: readonly string[];
  /** The schemas on the way to the fields, the outermost first; theirs is the last. */
  readonly #levels: readonly [Schema, ...Schema[]];
  #properties: ReadonlyMap<string, Schema> | undefined;
  readonly #seated = new WeakMap<Item, Item>();

  private constructor(schema: Schema) {
    this.path = findFields(schema).path;
    const levels: [Schema, ...Schema[]] = [schema];
    for (const name of this.path) levels.push(levels.at(-1)?.property(name) ?? schema);
    this.#levels = levels;
  }

  static of(schema: Schema): Fields {
    const made = known.get(schema) ?? new Fields(schema);
    known.set(schema, made);
    return made;
  }

  /** By name, with what stands beside them. */
  get properties(): ReadonlyMap<string, Schema> {
    if (this.path.length === 0) return this.#levels[0].properties;
    this.#properties ??= new Map(
      this.#levels.flatMap(({ properties }, level) =>
        [...properties]
          .filter(([name]) => name !== this.path[level])
          .map(([name, schema]) => [this.#up(level) + name, schema] as const),
      ),
    );
    return this.#properties;
  }

  property(name: string): Schema | undefined {
    const { level, plain } = this.#seat(name);
    return this.#levels[level]?.property(plain);
  }

  /** Every schema that a field must satisfy. */
  constraints(name: string): readonly Schema[] {
    const { level, plain } = this.#seat(name);
    return this.#levels[level]?.constraints(plain) ?? [];
  }

  isRequired(name: string): boolean {
    const { level, plain } = this.#seat(name);
    return this.#levels[level]?.required.has(plain) === true;
  }

  /** The name of what a value has under `plain`: that of what stands furthest out. */
  nameOf(plain: string): string {
    const level = this.#levels.findIndex((schema) => schema.property(plain) !== undefined);
    return level === -1 ? plain : this.#up(level) + plain;
  }

  /** The fields of a value. What is sent as a field cannot pass for what stands beside them. */
  take(value: Item): Item;
  take(value: unknown): unknown;
  take(value: unknown): unknown {
    return this.path.length === 0 || !isRecord(value) ? value : taken(value, this.path);
  }

  /** The value that has these fields; the same one for the same fields. */
  seat(fields: Item): Item {
    if (this.path.length === 0) return fields;
    const made = this.#seated.get(fields) ?? seated(fields, this.path);
    this.#seated.set(fields, made);
    return made;
  }

  /** Where in the fields something is that stands at a path in the value. */
  pathInside(keys: JsonPath): JsonPath {
    const level = this.path.findIndex((key, index) => keys[index] !== key);
    const out = level === -1 ? this.path.length : level;
    const [name, ...rest] = keys.slice(out);
    return name === undefined ? keys : [this.#up(out) + name, ...rest];
  }

  /** Where in the value something is that stands at a path in the fields. */
  pathFrom([name, ...rest]: JsonPath): JsonPath {
    if (name === undefined) return [];
    const { level, plain } = this.#seat(String(name));
    return [...this.path.slice(0, level), plain, ...rest];
  }

  #up(level: number): string {
    return UP.repeat(this.path.length - level);
  }

  #seat(name: string): { readonly level: number; readonly plain: string } {
    const plain = name.replace(/^(\.\.\/)+/, '');
    return { level: this.path.length - (name.length - plain.length) / UP.length, plain };
  }
}

function taken(value: Item, [holder, ...rest]: readonly string[]): Item {
  const up = UP.repeat(rest.length + 1);
  const entries = Object.entries(value).flatMap(([name, part]): [string, unknown][] => {
    if (name !== holder) return [[up + name, part]];
    if (!isRecord(part)) return [];
    return rest.length > 0
      ? Object.entries(taken(part, rest))
      : Object.entries(part).filter(([field]) => !isBeside(field));
  });
  return Object.fromEntries(entries);
}

function seated(fields: Item, [holder, ...rest]: readonly string[]): Item {
  if (holder === undefined) return fields;
  const up = UP.repeat(rest.length + 1);
  const around = new Map<string, unknown>();
  const inside = Object.entries(fields).filter(([name, value]) => {
    const isOutside = name.startsWith(up);
    // What holds the fields stands where the first of them does.
    around.set(isOutside ? name.slice(up.length) : holder, value);
    return !isOutside;
  });
  around.set(holder, seated(Object.fromEntries(inside), rest));
  return Object.fromEntries(around);
}
