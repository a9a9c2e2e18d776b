import { objectField, type ObjectKind } from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import type { JsonPath } from '../../shared/json-path.ts';
import { own } from '../../shared/own.ts';

/** What each object of a description is, told by the fields that lead to it. */
export class ObjectKinds {
  readonly #kinds = new WeakMap<object, ObjectKind>();
  /** Whether a YAML alias puts one object in places of different kinds. */
  isAmbiguous = false;

  constructor(root: unknown) {
    this.#visit(root, 'root');
  }

  /** `undefined` for what is no object of OpenAPI: data, and what extensions hold. */
  of(value: unknown): ObjectKind | undefined {
    return isRecord(value) ? this.#kinds.get(value) : undefined;
  }

  /** Goes on with a root that differs from the one before at a path only. */
  revise(root: unknown, path: JsonPath): void {
    let value = root;
    let kind: ObjectKind | undefined = 'root';
    for (let depth = 0; depth < path.length && kind !== undefined; depth += 1) {
      if (!isRecord(value)) return;
      this.#kinds.set(value, kind);
      const key = String(path[depth]);
      const field = fieldOf(kind, key);
      value = own(value, key);
      kind = field?.kind;
      if (field === undefined || field.shape === 'one') continue;
      depth += 1;
      if (depth === path.length) return this.#visitAll(value, kind);
      value = own(value, String(path[depth]));
    }
    if (kind !== undefined) this.#visit(value, kind);
  }

  #visit(value: unknown, kind: ObjectKind): void {
    if (!isRecord(value)) return;
    const known = this.#kinds.get(value);
    if (known !== undefined) {
      this.isAmbiguous ||= known !== kind;
      return;
    }
    this.#kinds.set(value, kind);
    for (const [name, child] of Object.entries(value)) {
      const field = fieldOf(kind, name);
      if (field?.shape === 'one') this.#visit(child, field.kind);
      else if (field !== undefined && (field.shape === 'list') === Array.isArray(child)) {
        this.#visitAll(child, field.kind);
      }
    }
  }

  #visitAll(values: unknown, kind: ObjectKind | undefined): void {
    if (typeof values !== 'object' || values === null || kind === undefined) return;
    for (const value of Object.values(values)) this.#visit(value, kind);
  }
}

function fieldOf(kind: ObjectKind, name: string): ReturnType<typeof objectField> {
  return name.startsWith('x-') ? undefined : objectField(kind, name);
}
