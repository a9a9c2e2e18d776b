import type { Operation } from '../../contract/index.ts';
import type { Exchange } from '../../../templates/server-express/runtime/exchange.ts';
import { pathOf } from '../../../templates/server-express/runtime/path-of.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import { assertInitial } from './assert-initial.ts';
import { assertTransitions } from './assert-transitions.ts';
import { assertUnique } from './assert-unique.ts';
import { changeItem } from './change-item.ts';
import { createItem } from './create-item.ts';
import { entityTag } from './entity-tag.ts';
import { isOwned } from './is-owned.ts';
import { namesTag } from './names-tag.ts';
import { placeItem } from './place-item.ts';
import { presentation } from './presentation.ts';
import type { Role } from './resource-roles.ts';
import type { ResourceStore } from './resource-store.ts';
import type { Item } from './row-set.ts';
import { selectItems } from './select-items.ts';
import { writeOf } from './write-of.ts';

/** What the store says to a request: the bare payload, which the contract may want wrapped. */
export interface StateAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** `undefined` where the operation answers without a body, or with one that is not the resource's. */
  readonly payload: unknown;
}

/**
 * Answers an operation on a resource from the rows.
 *
 * @throws {Problem} not-found, precondition-failed, conflict, or invalid for a change that breaks the resource
 */
export function answerFromState(
  operation: Operation,
  { name, model }: Role,
  store: ResourceStore,
  exchange: Exchange,
  now: number,
): StateAnswer | undefined {
  const { input, principal } = exchange;
  const write = writeOf(operation, input, { now, owner: principal?.id });
  const status = successStatus(operation, name === 'create' ? 201 : 200);
  const shown = presentation(operation, model);
  const tag = (item: Item): string => entityTag(model.fields.seat(item));
  switch (name) {
    case 'list': {
      const rows = store.rows(model, input.path, operation).list();
      const owned = rows.filter((row) => isOwned(operation, row, principal));
      const selected = selectItems(
        owned.map((row) => row.item),
        operation,
        input.query,
      );
      return { status, headers: {}, payload: selected.map(shown) };
    }
    case 'create': {
      const rows = store.rows(model, input.path, operation);
      const item = placeItem(createItem(model, rows, write), model, input.path);
      assertInitial(model, item, operation);
      const unique = store.roles.uniqueFields(operation);
      assertUnique(model, rows, item, { operation, unique });
      const id = model.identify(item) ?? String(rows.ever + 1);
      rows.put(id, item);
      const location = `${pathOf(exchange.request)}/${encodeURIComponent(id)}`;
      const isItem = model.resource.item !== undefined;
      const headers = { etag: tag(item), ...(isItem ? { location } : {}) };
      return { status, headers, payload: shown(item) };
    }
    case 'read': {
      const { item } = store.row(model, input.path, operation, principal);
      return { status, headers: { etag: tag(item) }, payload: shown(item) };
    }
    case 'replace':
    case 'update': {
      const row = store.row(model, input.path, operation, principal);
      assertCurrent(exchange, tag(row.item));
      const item = changeItem(model, row.item, write);
      assertTransitions(model, row.item, item, operation);
      const rows = store.rows(model, input.path, operation);
      assertUnique(model, rows, item, { operation, id: row.id });
      rows.put(row.id, item);
      return { status, headers: { etag: tag(item) }, payload: shown(item) };
    }
    case 'delete': {
      const row = store.rowToDelete(model, input.path, operation, principal);
      // Whoever deletes what is gone has what was wanted, where the contract has no other word for it.
      if (row === undefined) return { status, headers: {}, payload: undefined };
      assertCurrent(exchange, tag(row.item));
      store.rows(model, input.path, operation).delete(row.id);
      return { status, headers: {}, payload: shown(row.item) };
    }
    default:
      return undefined;
  }
}

/** RFC 9110, section 13.1.1. */
function assertCurrent({ request }: Exchange, tag: string): void {
  const wanted = request.headers['if-match'];
  if (wanted === undefined || namesTag(wanted, tag)) return;
  const message =
    'The resource has changed since you read it. Read it again and repeat the change.';
  throw new Problem('precondition-failed', message);
}

/** The status of the operation's success; a range is answered by its first. */
function successStatus({ success }: Operation, otherwise: number): number {
  return Number(success?.status) || otherwise;
}
