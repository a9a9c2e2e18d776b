import { isRecord } from '../shared/is-record.ts';
import type { JsonPath } from '../shared/json-path.ts';
import { own } from '../shared/own.ts';
import { defineOwn } from './define-own.ts';
import type { Edit } from './edit.ts';
import { joinLists } from './join-lists.ts';
import { nestValue } from './nest-value.ts';

/**
 * The value of a file with edits made to it: the measure for what they may do to its text. Paths are those of
 * the value as it is handed in, whatever other edits do. Values that are shared (YAML aliases) change wherever
 * they are.
 */
export function editValues(before: unknown, edits: readonly Edit[]): unknown {
  const root = { value: structuredClone(before) };
  const located = edits.map((edit) => ({ edit, ...locate(root, edit.at.path) }));
  const later: (() => void)[] = [];
  /** Lists that edits have added: of two that add one at the same place, the items of both count. */
  const fresh = new Set<unknown[]>();
  for (const { edit, owner, key } of located) {
    const target = own(owner, key);
    switch (edit.op) {
      case 'add':
        if (target === null) defineOwn(owner, key, nest(edit.path, edit.value));
        else addTo(target, edit.path, edit.value);
        break;
      case 'append':
        if (Array.isArray(target)) extend(target, [edit.value]);
        else defineOwn(owner, key, [structuredClone(edit.value)]);
        break;
      case 'set':
        defineOwn(owner, key, structuredClone(edit.value));
        break;
      case 'wrap':
        defineOwn(owner, key, nestValue(edit.around, edit.path, target));
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

  function addTo(target: unknown, [key, ...rest]: readonly string[], added: unknown): void {
    if (key === undefined) {
      const isJoined = Array.isArray(target) && Array.isArray(added) && fresh.has(target);
      if (isJoined) extend(target, added);
      return;
    }
    if (!isRecord(target)) return;
    const existing = own(target, key);
    const isMissing = !Object.hasOwn(target, key) || (existing === null && rest.length > 0);
    if (isMissing) defineOwn(target, key, nest(rest, added));
    else addTo(existing, rest, added);
  }

  function nest(path: readonly string[], added: unknown): unknown {
    const inner: unknown = structuredClone(added);
    for (const list of listsIn(inner)) fresh.add(list);
    return path.reduceRight<unknown>((value, key) => {
      const outer = {};
      defineOwn(outer, key, value);
      return outer;
    }, inner);
  }
}

/** Adds to a list what it does not have. */
function extend(list: unknown[], items: readonly unknown[]): void {
  list.push(...structuredClone(joinLists(list, items).slice(list.length)));
}

function* listsIn(value: unknown): Generator<unknown[]> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) yield value;
  for (const child of Object.values(value)) yield* listsIn(child);
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

function renameIn(owner: object, from: string, to: string): void {
  const entries = Object.entries(owner);
  for (const [key] of entries) Reflect.deleteProperty(owner, key);
  for (const [key, value] of entries) defineOwn(owner, key === from ? to : key, value);
}

function removeFrom(owner: object, key: string | number): void {
  if (Array.isArray(owner)) owner.splice(Number(key), 1);
  else Reflect.deleteProperty(owner, key);
}
