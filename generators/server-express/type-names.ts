import { pascalCase } from '../../src/shared/pascal-case.ts';

/** A type that stands for a named schema. */
export interface TypeAlias {
  /** The schema's name, as a literal. */
  readonly schema: string;
  readonly identifier: string;
}

/** Identifiers for the named schemas that a generated file mentions. */
export class TypeNames {
  readonly #identifiers = new Map<string, string>();
  readonly #taken: Set<string>;

  /** @param taken identifiers that the file has for something else */
  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  /** The identifier of a schema, the same every time. */
  use(schema: string): string {
    const known = this.#identifiers.get(schema);
    if (known !== undefined) return known;
    const wanted = pascalCase(schema);
    let identifier = wanted;
    for (let count = 1; this.#taken.has(identifier); count += 1) {
      identifier = `${wanted}Schema${count === 1 ? '' : count}`;
    }
    this.#taken.add(identifier);
    this.#identifiers.set(schema, identifier);
    return identifier;
  }

  /** Every identifier in use, sorted. */
  get aliases(): readonly TypeAlias[] {
    return [...this.#identifiers]
      .map(([schema, identifier]) => ({ schema: JSON.stringify(schema), identifier }))
      .sort((a, b) => (a.identifier < b.identifier ? -1 : 1));
  }
}
