import { isRecord } from '../shared/is-record.ts';
import type { JsonPath } from '../shared/json-path.ts';
import { own } from '../shared/own.ts';
import type { Edit } from './edit.ts';

/**
 * The value of a file with edits made to it: the measure for what they may do to its text. Paths are those of
 * the value as it is handed in, whatever other edits do. Values that are shared (YAML aliases) change wherever
 * they are.
 */
export function editValues(value: unknown, edits: readonly Edit[]): unknown {
  const root = { value: structuredClone(value) };
  const located = edits.map((edit) => ({ edit, ...locate(root, edit.at.path) }));
  const later: (() => void)[] = [];
  for (const { edit, owner, key } of located) {
    const target = own(owner, key);
    switch (edit.op) {
      case 'add':
        if (target === null) define(owner, key, nest(edit.path, edit.value));
        else addTo(target, edit.path, edit.value);
        break;
      case 'append':
        if (Array.isArray(target)) target.push(structuredClone(edit.value));
        else define(owner, key, [structuredClone(edit.value)]);
        break;
      case 'set':
        define(owner, key, structuredClone(edit.value));
        break;
      case 'rename':
        later.push(() => renameIn(owner, String(key), edit.key));
        break;
      case 'remove':
        later.push(() => removeFrom(owner, key));
    }
  }
  // Last to first, so that the items of a list keep their places until it is their turn.
  for (const step of later.toReversed()) step();
  return root.value;
}

interface Place {
  readonly owner: object;
  readonly key: string | number;
}

function locate(root: object, path: JsonPath): Place {
  const whole = ['value', ...path];
  const owner = whole.slice(0, -1).reduce<unknown>((part, key) => own(part, key), root);
  const key = whole.at(-1) ?? 'value';
  return { owner: typeof owner === 'object' && owner !== null ? owner : {}, key };
}

function addTo(target: unknown, [key, ...rest]: readonly string[], value: unknown): void {
  if (key === undefined || !isRecord(target)) return;
  const existing = own(target, key);
  const isMissing = !Object.hasOwn(target, key) || (existing === null && rest.length > 0);
  if (isMissing) define(target, key, nest(rest, value));
  else addTo(existing, rest, value);
}

function nest(path: readonly string[], value: unknown): unknown {
  return path.reduceRight<unknown>((inner, key) => {
    const outer = {};
    define(outer, key, inner);
    return outer;
  }, structuredClone(value));
}

function renameIn(owner: object, from: string, to: string): void {
  const entries = Object.entries(owner);
  for (const [key] of entries) Reflect.deleteProperty(owner, key);
  for (const [key, value] of entries) define(owner, key === from ? to : key, value);
}

function removeFrom(owner: object, key: string | number): void {
  if (Array.isArray(owner)) owner.splice(Number(key), 1);
  else Reflect.deleteProperty(owner, key);
}

/** Also for names such as `__proto__`, which an assignment would take for something else. */
function define(owner: object, key: string | number, value: unknown): void {
  Object.defineProperty(owner, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}
