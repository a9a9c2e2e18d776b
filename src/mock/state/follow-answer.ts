import type { Operation } from '../../contract/index.ts';
import { own } from '../../shared/own.ts';
import type { Input } from '../../../templates/server-express/runtime/input.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import { jsonOf } from '../json-of.ts';
import type { MockAnswer } from '../mock-answer.ts';
import { actOnItem } from './act-on-item.ts';
import { changeItem } from './change-item.ts';
import type { Role } from './resource-roles.ts';
import type { ResourceStore } from './resource-store.ts';
import type { Item } from './row-set.ts';
import { writeOf } from './write-of.ts';

/** A write that something else has answered. */
export interface FollowedWrite {
  readonly operation: Operation;
  readonly role: Role;
  readonly input: Input;
  readonly answer: MockAnswer;
  readonly now: number;
}

/**
 * Keeps the rows with what a real API has done: what it created is there, what it changed is as it answered, what it
 * deleted is gone. An answer that is no item of the resource is not followed: an unproxied read has to keep the
 * contract.
 */
export function followAnswer(store: ResourceStore, write: FollowedWrite): void {
  const { role, input, answer } = write;
  const { name, model } = role;
  // A 202 only says that something will be done.
  if (answer.status !== 200 && answer.status !== 201 && answer.status !== 204) return;
  const id = own(input.path, model.resource.identity?.parameter ?? '');
  const rows = store.rowsAt(model, input.path);
  switch (name) {
    case 'create': {
      const item = answeredItem(write);
      const fresh = item === undefined ? undefined : model.identify(item);
      if (item !== undefined && fresh !== undefined) rows.put(fresh, item, true);
      return;
    }
    case 'replace':
    case 'update':
    case 'action': {
      const key = model.isSingle ? rows.first?.id : String(id);
      const item = answeredItem(write) ?? changedItem(store, write);
      const isSame = item !== undefined && (model.identify(item) ?? key) === key;
      if (isSame && key !== undefined) rows.put(key, item, true);
      return;
    }
    case 'delete':
      rows.delete(String(id));
      return;
    default:
  }
}

/** The item that an answer shows. */
function answeredItem({ operation, role, answer }: FollowedWrite): Item | undefined {
  const { body } = answer;
  if (body === undefined || body instanceof ReadableStream) return undefined;
  const item = (operation.payload?.path ?? []).reduce<unknown>(own, jsonOf(body));
  return role.model.read(item);
}

/** The item as it should be after a change that was answered without a body. */
function changedItem(
  store: ResourceStore,
  { operation, role, input, answer, now }: FollowedWrite,
): Item | undefined {
  if (answer.status !== 204) return undefined;
  try {
    const { item } = store.row(role.model, input.path, operation);
    const made = writeOf(operation, input, { now, owner: undefined });
    return role.name === 'action'
      ? actOnItem(role.model, item, undefined, made)
      : changeItem(role.model, item, made);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}
