import type { Contract, Resource } from '../../contract/index.ts';

/** Which resource a property refers to by its name: `product_id` is the id of one of `products`. */
export class ReferenceNames {
  readonly #byName = new Map<string, Resource>();

  constructor(contract: Contract) {
    for (const resource of contract.resources) {
      if (resource.identity === undefined || resource.parent !== undefined) continue;
      const one = singular(resource.name);
      for (const name of [resource.identity.parameter, `${one}_id`, `${one}Id`]) {
        // `id` says nothing: it is everybody's.
        if (name !== 'id' && !this.#byName.has(name)) this.#byName.set(name, resource);
      }
    }
  }

  resource(property: string): Resource | undefined {
    return this.#byName.get(property) ?? this.#byName.get(property.replace(/s$/, ''));
  }
}

function singular(name: string): string {
  if (name.endsWith('ies')) return `${name.slice(0, -3)}y`;
  return name.replace(/(?<=(s|x|ch|sh))es$|s$/, '');
}
