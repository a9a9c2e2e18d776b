import type { Contract, Resource } from '../../contract/index.ts';

/**
 * Which resource a property refers to by its name: `product_id` is the id of one of `products`, and so is `product` where its
 * value looks like an id.
 */
export class ReferenceNames {
  readonly #byName = new Map<string, Resource>();
  readonly #byNoun = new Map<string, Resource>();

  constructor(contract: Contract) {
    for (const resource of contract.resources) {
      if (resource.identity === undefined || resource.parent !== undefined) continue;
      const one = singular(resource.name);
      for (const name of [resource.identity.parameter, `${one}_id`, `${one}Id`]) {
        // `id` says nothing: it is everybody's.
        if (name !== 'id' && !this.#byName.has(name)) this.#byName.set(name, resource);
      }
      if (!this.#byNoun.has(one)) this.#byNoun.set(one, resource);
    }
  }

  resource(property: string, value: unknown): Resource | undefined {
    const nouns = [value].flat().every(isLikeId) ? this.#byNoun : undefined;
    const singulars = [property, property.replace(/s$/, '')];
    return [this.#byName, nouns]
      .flatMap((names) => singulars.map((name) => names?.get(name)))
      .find((resource) => resource !== undefined);
  }
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Whether a value is hardly anything but an id, or the number of something. */
function isLikeId(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && UUID.test(value));
}

function singular(name: string): string {
  if (name.endsWith('ies')) return `${name.slice(0, -3)}y`;
  return name.replace(/(?<=(s|x|ch|sh))es$|s$/, '');
}
