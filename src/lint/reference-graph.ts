import type { JsonPath } from '../shared/json-path.ts';
import { findReferences, SpecNode, type SourceFile, type SpecDocument } from '../spec/index.ts';
import { findComponents } from './find-components.ts';

/** A `$ref` that leads to a value. */
export interface Reference {
  readonly file: SourceFile;
  /** Of the object that holds the `$ref`. */
  readonly path: JsonPath;
  readonly ref: string;
  readonly target: SpecNode;
  /** Of the target: see `SpecNode.identity`. */
  readonly identity: string;
}

/** Where the references lead around in circles. */
interface Cycles {
  readonly order: readonly unknown[];
  /** The number of the circle that a target is on; one alone has its own. */
  readonly component: ReadonlyMap<unknown, number>;
  /** The target whose value holds a reference. */
  readonly owners: ReadonlyMap<object, unknown>;
}

/** Every reference of a description, by the object that holds it, and which of them lie on a cycle. */
export class ReferenceGraph {
  readonly references: ReadonlyMap<object, Reference>;
  readonly #document: SpecDocument;
  #cycles: Cycles | undefined;

  constructor(document: SpecDocument) {
    this.#document = document;
    this.references = collect(document);
  }

  /** Targets of references, each after those its value leads to. */
  get order(): readonly unknown[] {
    return this.#found.order;
  }

  /** Whether following the `$ref` in `holder` can lead back to it: such a reference has no finite expansion. */
  isCyclic(holder: object, target: unknown): boolean {
    const { owners, component } = this.#found;
    const owner = owners.get(holder);
    return owner !== undefined && component.get(owner) === component.get(target);
  }

  get #found(): Cycles {
    this.#cycles ??= this.#connect();
    return this.#cycles;
  }

  #connect(): Cycles {
    const targets = new Set([...this.references.values()].map(({ target }) => target.value));
    const owners = new Map<object, unknown>();
    // What each target contains or refers to, targets only.
    const edges = new Map([...targets].map((target) => [target, new Set<unknown>()]));
    const seen = new Set<object>();
    const visit = (value: unknown, owner: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      const isTarget = targets.has(value);
      if (isTarget && owner !== undefined) edges.get(owner)?.add(value);
      if (seen.has(value)) return;
      seen.add(value);
      const within = isTarget ? value : owner;
      const reference = this.references.get(value);
      if (reference !== undefined && within !== undefined) {
        owners.set(value, within);
        edges.get(within)?.add(reference.target.value);
      }
      for (const child of Object.values(value)) visit(child, within);
    };
    for (const file of this.#document.files.values()) visit(file.value, undefined);
    const components = findComponents(edges);
    return {
      owners,
      order: components.flat(),
      component: new Map(
        components.flatMap((members, index) => members.map((member) => [member, index] as const)),
      ),
    };
  }
}

/** A `$ref` counts if it leads to something: in data it may be only text, and elsewhere it is a finding already. */
function collect(document: SpecDocument): Map<object, Reference> {
  const found = new Map<object, Reference>();
  for (const file of document.files.values()) {
    for (const { ref, holder, path } of findReferences(file.value)) {
      const from = new SpecNode(document, file.path, path, holder, []);
      const target = document.find(from, ref);
      if (target !== undefined) {
        found.set(holder, { file, path, ref, target, identity: target.identity });
      }
    }
  }
  return found;
}
