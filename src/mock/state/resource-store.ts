import { PathTemplate, type Contract, type Operation } from '../../contract/index.ts';
import { own } from '../../shared/own.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import type { ResourceModel } from './resource-model.ts';
import { ResourceRoles } from './resource-roles.ts';
import type { Row, RowSet } from './row-set.ts';
import { seedRows } from './seed-rows.ts';
import type { State } from './state.ts';

type Path = Readonly<Record<string, unknown>>;

/** Finds the rows that a path means. */
export class ResourceStore {
  readonly #contract: Contract;
  readonly #state: State;
  #roles: ResourceRoles | undefined;

  constructor(contract: Contract, state: State) {
    this.#contract = contract;
    this.#state = state;
  }

  get roles(): ResourceRoles {
    this.#roles ??= new ResourceRoles(this.#contract);
    return this.#roles;
  }

  /**
   * The rows of a collection, for an operation.
   *
   * @throws {Problem} not-found, when a parent does not exist
   */
  rows(model: ResourceModel, path: Path, operation: Operation): RowSet {
    const parent = this.roles.parentOf(model);
    if (parent !== undefined) this.row(parent, path, operation);
    const home = this.roles.homeOf(model);
    const context = pick(path, home.resource.collection);
    const scope = JSON.stringify([home.resource.collection, Object.values(context)]);
    return this.#state.rows(scope, () => seedRows(home, scope, context));
  }

  /**
   * The row that an item path means, for an operation.
   *
   * @throws {Problem} not-found
   */
  row(model: ResourceModel, path: Path, operation: Operation): Row {
    const rows = this.rows(model, path, operation);
    const [first] = rows.list();
    if (model.isSingle && first !== undefined) return first;
    const id = String(own(path, model.resource.identity?.parameter ?? ''));
    // Where callers cannot learn the ids, or the operation has no answer for a wrong one, whatever they ask for exists.
    const isMissable = operation.response(404) !== undefined;
    const isKnowable = isMissable && model.isListed && model.isIdentified;
    const isInvented = !rows.isGone(id) && !isKnowable;
    const row = rows.get(id) ?? (isInvented ? invent(model, id, isMissable) : undefined);
    if (row === undefined) {
      throw new Problem('not-found', 'The resource does not exist. Check the id in the path.');
    }
    return row;
  }

  /** Whether a row that another contract's store has made still fits a collection of this one. */
  fits(scope: string, { item }: Row): boolean {
    const [collection] = JSON.parse(scope) as [string];
    return this.roles.at(collection)?.isValid(item) === true;
  }
}

function pick(path: Path, template: string): Readonly<Record<string, unknown>> {
  const names = new PathTemplate(template).parameters;
  return Object.fromEntries(names.map((name) => [name, own(path, name)]));
}

/** A row for an id; where the id cannot be that of an item, none, or one with another id. */
function invent(model: ResourceModel, id: string, isMissable: boolean): Row | undefined {
  const made = model.generate(`${model.resource.collection} ${id}`, true);
  if (made === undefined) return undefined;
  const item = model.isIdentified ? { ...made, [model.identity]: model.typedId(id) } : made;
  if (model.isValid(item)) return { id, item, isTouched: false };
  return isMissable ? undefined : { id, item: made, isTouched: false };
}
