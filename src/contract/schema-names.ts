import { pascalCase } from '../shared/pascal-case.ts';
import type { SpecNode } from '../spec/index.ts';

/**
 * One name for every schema that is reached through a `$ref`: the component's own where it is one, else made
 * from the file or the pointer. Names are stable: they depend on the order of first use alone.
 */
export class SchemaNames {
  readonly #byIdentity = new Map<string, string>();
  readonly #nodes = new Map<string, SpecNode>();

  /** The name of a referenced schema. Asking again, by whatever way it was reached, gives the same. */
  nameOf(node: SpecNode): string {
    const known = this.#byIdentity.get(node.identity);
    if (known !== undefined) return known;
    const wanted = suggest(node);
    let name = wanted;
    for (let count = 2; this.#nodes.has(name); count += 1) name = `${wanted}${count}`;
    this.#byIdentity.set(node.identity, name);
    this.#nodes.set(name, node);
    return name;
  }

  node(name: string): SpecNode | undefined {
    return this.#nodes.get(name);
  }
}

function suggest(node: SpecNode): string {
  const last = node.path.at(-1);
  if (last === undefined) {
    const file = node.file.path.split(/[/\\]/).at(-1) ?? '';
    return pascalCase(file.replace(/\.(ya?ml|json)$/i, ''));
  }
  const isComponent = ['schemas', '$defs', 'definitions'].includes(String(node.path.at(-2)));
  // OpenAPI 3.1, section 4.8.7: component names match this expression, so they can be kept as they are.
  if ((isComponent || node.path.length === 1) && /^[A-Za-z0-9._-]+$/.test(String(last))) {
    return String(last);
  }
  return pascalCase(node.path.slice(-3).join(' '));
}
