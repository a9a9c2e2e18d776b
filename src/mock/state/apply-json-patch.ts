import { equal } from '../../../templates/server-express/runtime/equal.ts';
import { isRecord } from '../../shared/is-record.ts';
import { parsePointer } from '../../shared/parse-pointer.ts';
import type { JsonPath } from '../../shared/json-path.ts';
import { PatchError } from './patch-error.ts';

/**
 * Applies a JSON Patch (RFC 6902): all of it, or nothing. Nothing is changed in place, and a pointer sees what an
 * object holds itself alone: `/__proto__` is a name like any other.
 *
 * @throws {PatchError} when an operation is none, or cannot be done
 */
export function applyJsonPatch(target: unknown, patch: unknown): unknown {
  if (!Array.isArray(patch)) throw new PatchError('', 'must be a list of operations', true);
  return patch.reduce<unknown>((value, operation: unknown, index) => {
    if (!isRecord(operation)) throw new PatchError(`/${index}`, 'must be an object', true);
    return apply(value, new Operation(operation, index));
  }, target);
}

/** One operation of a patch; what it lacks is found when it is asked for. */
class Operation {
  readonly #members: Readonly<Record<string, unknown>>;
  readonly #index: number;

  constructor(members: Readonly<Record<string, unknown>>, index: number) {
    this.#members = members;
    this.#index = index;
  }

  get op(): unknown {
    return this.#members['op'];
  }

  get value(): unknown {
    if (Object.hasOwn(this.#members, 'value')) return this.#members['value'];
    throw this.malformed('value', 'is required');
  }

  /** The keys of a pointer (RFC 6901, section 3). */
  keys(name: 'path' | 'from'): JsonPath {
    const pointer = Object.hasOwn(this.#members, name) ? this.#members[name] : undefined;
    if (typeof pointer !== 'string' || !/^(\/([^~]|~[01])*)?$/s.test(pointer)) {
      throw this.malformed(name, 'must be a JSON pointer');
    }
    return parsePointer(pointer);
  }

  malformed(name: string, message: string): PatchError {
    return new PatchError(`/${this.#index}/${name}`, message, true);
  }

  failed(name: string, message: string): PatchError {
    return new PatchError(`/${this.#index}/${name}`, message, false);
  }
}

function apply(target: unknown, operation: Operation): unknown {
  const path = operation.keys('path');
  const missing = (name = 'path'): PatchError =>
    operation.failed(name, 'leads to nothing that is there');
  switch (operation.op) {
    case 'add':
      return add(target, path, operation.value, missing);
    case 'remove':
      return remove(target, path, missing);
    case 'replace': {
      const { value } = operation;
      find(target, path, missing);
      return path.length === 0
        ? value
        : change(target, path, missing, (at, key) => put(at, key, value));
    }
    case 'move': {
      const from = operation.keys('from');
      const moved = find(target, from, () => missing('from'));
      const isInside = from.length < path.length && from.every((key, index) => key === path[index]);
      if (isInside) throw operation.failed('path', 'must not be inside of what is moved');
      if (equal(from, path)) return target;
      return add(
        remove(target, from, () => missing('from')),
        path,
        moved,
        missing,
      );
    }
    case 'copy': {
      const copied = find(target, operation.keys('from'), () => missing('from'));
      return add(target, path, copied, missing);
    }
    case 'test': {
      const { value } = operation;
      if (equal(find(target, path, missing), value)) return target;
      throw operation.failed('value', 'is not what is there');
    }
    default:
      throw operation.malformed('op', 'must be one of add, remove, replace, move, copy, test');
  }
}

type Missing = () => PatchError;

function find(target: unknown, path: JsonPath, missing: Missing): unknown {
  return path.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[indexOf(value, key, missing)] as unknown;
    if (!isRecord(value) || !Object.hasOwn(value, key)) throw missing();
    return value[key];
  }, target);
}

function add(target: unknown, path: JsonPath, value: unknown, missing: Missing): unknown {
  if (path.length === 0) return value;
  return change(target, path, missing, (at, key) =>
    Array.isArray(at)
      ? at.toSpliced(key === '-' ? at.length : indexOf([...at, undefined], key, missing), 0, value)
      : put(at, key, value),
  );
}

function remove(target: unknown, path: JsonPath, missing: Missing): unknown {
  find(target, path, missing);
  if (path.length === 0) return undefined;
  return change(target, path, missing, (at, key) =>
    Array.isArray(at)
      ? at.toSpliced(Number(key), 1)
      : Object.fromEntries(Object.entries(at).filter(([name]) => name !== key)),
  );
}

type Container = readonly unknown[] | Readonly<Record<string, unknown>>;

/** A copy in which the container that a path ends in is changed. */
function change(
  target: unknown,
  path: JsonPath,
  missing: Missing,
  how: (at: Container, key: string) => unknown,
): unknown {
  const [key, ...rest] = path;
  const isContainer = Array.isArray(target) || isRecord(target);
  if (key === undefined || !isContainer) throw missing();
  if (rest.length === 0) return how(target as Container, String(key));
  return put(
    target as Container,
    String(key),
    change(find(target, [key], missing), rest, missing, how),
  );
}

function put(at: Container, key: string, value: unknown): unknown {
  if (Array.isArray(at)) return at.with(Number(key), value);
  return Object.fromEntries([...Object.entries(at), [key, value]]);
}

function indexOf(list: readonly unknown[], key: string | number, missing: Missing): number {
  const index = /^(0|[1-9]\d*)$/.test(String(key)) ? Number(key) : list.length;
  if (index >= list.length) throw missing();
  return index;
}
