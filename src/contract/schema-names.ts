import { pascalCase } from '../shared/pascal-case.ts';
import type { SpecDocument, SpecNode } from '../spec/index.ts';
import { convertSchema } from './convert-schema.ts';
import type { JsonSchema } from './json-schema.ts';

/** A named schema, its references as `#/$defs/Name`, and the names it refers to. */
export interface Definition {
  readonly schema: JsonSchema | boolean;
  readonly needs: ReadonlySet<string>;
}

/** OpenAPI 3.1, section 4.8.7: what a component may be called, but for what an object cannot hold safely. */
const COMPONENT_NAME = /^(?!__proto__$)[A-Za-z0-9._-]+$/;

/**
 * One name for every schema that is reached through a `$ref`: the component's own where it is one, else made
 * from the file or the pointer. Components come first, the others in the order of their first use.
 */
export class SchemaNames {
  readonly #byIdentity = new Map<string, string>();
  readonly #nodes = new Map<string, SpecNode>();
  readonly #definitions = new Map<string, Definition>();
  readonly #document: SpecDocument;
  /** Whether names were given in an order that an edit could change. */
  #hasMadeUp = false;

  constructor(document: SpecDocument) {
    this.#document = document;
    const components = document.node.child('components')?.child('schemas')?.entries() ?? [];
    const named = components.filter(([name]) => COMPONENT_NAME.test(name));
    for (const [name, node] of named) this.#add(name, node);
    for (const [name, node] of named) {
      const aliased = withoutAliases(node);
      if (!this.#byIdentity.has(aliased.identity)) this.#add(name, aliased);
    }
  }

  /**
   * Goes on with the named schemas as an edit has left them, whose names are those of before.
   *
   * @returns whether that is possible: a name may have been made from what the edit replaced
   */
  revise(replaced: ReadonlySet<unknown>): boolean {
    if (this.#hasMadeUp) return false;
    const schemas = this.#document.node.child('components')?.child('schemas');
    for (const [name, node] of this.#nodes) {
      if (!replaced.has(node.value)) continue;
      const now = schemas?.property(name);
      if (now === undefined || node.ref !== undefined || now.ref !== undefined) return false;
      this.#nodes.set(name, now);
      this.#definitions.delete(name);
    }
    return true;
  }

  /** The name of a referenced schema. Asking again, by whatever way it was reached, gives the same. */
  nameOf(node: SpecNode): string {
    const known = this.#byIdentity.get(node.identity);
    if (known !== undefined) return known;
    const target = withoutAliases(node);
    const name = this.#byIdentity.get(target.identity) ?? this.#makeUp(target);
    if (!this.#nodes.has(name)) this.#add(name, target);
    this.#byIdentity.set(node.identity, name);
    return name;
  }

  /** The schema behind a name: where two references lead to one text, that text. */
  node(name: string): SpecNode | undefined {
    return this.#nodes.get(name);
  }

  /**
   * A named schema in JSON Schema 2020-12. Converted once: large descriptions use one under hundreds of others.
   *
   * @param reader the node that it is read for
   */
  definition(name: string, reader: SpecNode): Definition | undefined {
    const known = this.#definitions.get(name);
    const node = this.#nodes.get(name);
    reader.reach?.add(node?.value);
    if (known !== undefined || node === undefined) return known;
    const definition = this.define(node);
    this.#definitions.set(name, definition);
    return definition;
  }

  /** Any schema in JSON Schema 2020-12. */
  define(node: SpecNode): Definition {
    const needs = new Set<string>();
    const schema = convertSchema(node, (target) => {
      const name = this.nameOf(target);
      needs.add(name);
      return `#/$defs/${name}`;
    });
    return { schema, needs };
  }

  #add(name: string, node: SpecNode): void {
    this.#byIdentity.set(node.identity, name);
    this.#nodes.set(name, node);
  }

  #makeUp(target: SpecNode): string {
    this.#hasMadeUp = true;
    const wanted = suggest(target);
    let name = wanted;
    for (let count = 2; this.#nodes.has(name); count += 1) name = `${wanted}${count}`;
    return name;
  }
}

/**
 * The schema that a mere `{$ref}` stands for, so that a component which only names a file and the file itself
 * are one. A component that renames another component stays: its author wanted both names.
 */
function withoutAliases(node: SpecNode): SpecNode {
  const seen = new Set<string>();
  let target = node;
  for (let ref = aliasOf(target); ref !== undefined; ref = aliasOf(target)) {
    const next = node.document.follow(target, ref);
    if (isComponent(next) || seen.has(next.identity)) return target;
    seen.add(next.identity);
    target = next;
  }
  return target;
}

function aliasOf({ ref, value, document }: SpecNode): string | undefined {
  // In 3.0 what stands beside a `$ref` does not count; in 3.1 it does.
  return document.version === '3.0' || Object.keys(value ?? {}).length === 1 ? ref : undefined;
}

function isComponent({ file, path, document }: SpecNode): boolean {
  return (
    file === document.root &&
    path.length === 3 &&
    path[0] === 'components' &&
    path[1] === 'schemas' &&
    COMPONENT_NAME.test(String(path[2]))
  );
}

function suggest(node: SpecNode): string {
  const last = node.path.at(-1);
  if (last === undefined) {
    const file = node.file.path.split(/[/\\]/).at(-1) ?? '';
    return pascalCase(file.replace(/\.(ya?ml|json)$/i, ''));
  }
  const isNamed = ['schemas', '$defs', 'definitions'].includes(String(node.path.at(-2)));
  if ((isNamed || node.path.length === 1) && COMPONENT_NAME.test(String(last))) return String(last);
  return pascalCase(node.path.slice(-3).join(' '));
}
