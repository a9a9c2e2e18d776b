import type { Operation, PathTemplate } from '../../contract/index.ts';
import { own } from '../../shared/own.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import type { Principal } from '../../../templates/server-express/runtime/principal.ts';
import { inventRow } from './invent-row.ts';
import { isOwned } from './is-owned.ts';
import type { ResourceModel } from './resource-model.ts';
import type { ResourceRoles } from './resource-roles.ts';
import type { Row, RowSet } from './row-set.ts';
import { seedRows } from './seed-rows.ts';
import type { State } from './state.ts';

const MOST_INVENTED = 1000;

type Path = Readonly<Record<string, unknown>>;

/** Finds the rows that a path means. */
export class ResourceStore {
  readonly roles: ResourceRoles;
  readonly #state: State;
  readonly #seed: string;
  /** Rows made up for ids that callers ask for: they ask again. */
  readonly #invented = new Map<string, Row>();

  /** @param seed other seeds make other rows up */
  constructor(roles: ResourceRoles, state: State, seed = '') {
    this.roles = roles;
    this.#state = state;
    this.#seed = seed;
  }

  /**
   * The rows of a collection, for an operation.
   *
   * @throws {Problem} not-found, when a parent does not exist
   */
  rows(model: ResourceModel, path: Path, operation: Operation): RowSet {
    const parent = this.roles.parentOf(model);
    if (parent !== undefined) this.row(parent, path, operation);
    return this.rowsAt(model, path);
  }

  /** The rows of a collection, whether or not its parents exist. */
  rowsAt(model: ResourceModel, path: Path): RowSet {
    const home = this.roles.homeOf(model);
    const { collection } = home;
    const context = pick(path, collection);
    const place = { template: collection.text, path: collection.expand(context) };
    return this.#state.rows(place, () =>
      seedRows(home, {
        scope: `${this.#seed}${place.path}`,
        context,
        ids: this.roles.exampleIds(home),
      }),
    );
  }

  /**
   * The row that an item path means, for an operation and its caller.
   *
   * @throws {Problem} not-found, also for what belongs to somebody else; forbidden where there is no such answer
   */
  row(model: ResourceModel, path: Path, operation: Operation, caller?: Principal): Row {
    const rows = this.rows(model, path, operation);
    if (model.isSingle && rows.first !== undefined) return rows.first;
    const row = this.#find(model, rows, path, operation);
    if (row !== undefined && isOwned(operation, row, caller)) return row;
    if (row !== undefined && operation.response(404) === undefined) {
      throw new Problem('forbidden', 'The resource belongs to somebody else. Ask for your own.');
    }
    throw new Problem('not-found', 'The resource does not exist. Check the id in the path.');
  }

  /**
   * The row that is to be deleted; `undefined` where there is none, and no answer for that.
   *
   * @throws {Problem} as `row` does
   */
  rowToDelete(
    model: ResourceModel,
    path: Path,
    operation: Operation,
    caller?: Principal,
  ): Row | undefined {
    const isMissable = [404, 410].some((status) => operation.response(status) !== undefined);
    const isThere = this.#find(model, this.rowsAt(model, path), path, operation) !== undefined;
    return isThere || isMissable ? this.row(model, path, operation, caller) : undefined;
  }

  #find(model: ResourceModel, rows: RowSet, path: Path, operation: Operation): Row | undefined {
    const id = String(own(path, model.resource.identity?.parameter ?? ''));
    // Where callers cannot learn the ids, or the operation has no answer for a wrong one, whatever they ask for exists.
    const isMissable = operation.response(404) !== undefined;
    const isKnowable = isMissable && model.isListed && model.isIdentified;
    const isInvented = !rows.isGone(id) && !isKnowable;
    return rows.get(id) ?? (isInvented ? this.#invent(model, id, isMissable) : undefined);
  }

  #invent(model: ResourceModel, id: string, isMissable: boolean): Row | undefined {
    const key = JSON.stringify([isMissable, model.resource.collection, id]);
    const known = this.#invented.get(key);
    if (known !== undefined) return known;
    const row = invent(model, id, isMissable);
    if (this.#invented.size >= MOST_INVENTED) this.#invented.clear();
    if (row !== undefined) this.#invented.set(key, row);
    return row;
  }
}

function pick(path: Path, { parameters }: PathTemplate): Readonly<Record<string, unknown>> {
  return Object.fromEntries(parameters.map((name) => [name, own(path, name)]));
}

/** A row for an id; where the id cannot be that of an item, none, or one with another id. */
function invent(model: ResourceModel, id: string, isMissable: boolean): Row | undefined {
  const row = inventRow(model, id);
  if (row !== undefined || isMissable) return row;
  // What an operation has no other answer for exists, whatever its schema makes impossible.
  const item = model.generate(`${model.resource.collection} ${id}`, true) ?? {};
  return { id, item, isTouched: false };
}
