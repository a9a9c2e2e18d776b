import { isRecord } from '../../shared/is-record.ts';
import { formatPointer } from '../../shared/format-pointer.ts';
import type { Issue } from '../../../templates/server-express/runtime/issue.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import { RouteTree } from '../routing/route-tree.ts';
import type { ResourceModel } from './resource-model.ts';
import type { ResourceRoles } from './resource-roles.ts';
import type { Item, Row } from './row-set.ts';
import type { State } from './state.ts';

/**
 * Puts the items of a snapshot in the place of those that are there; collections that it does not name stay.
 *
 * @throws {Problem} unprocessable, when a path is no collection or an item breaks its schema; nothing is changed then
 */
export function loadSnapshot(state: State, roles: ResourceRoles, snapshot: unknown): void {
  const collections = new RouteTree<ResourceModel>();
  for (const model of roles.models) collections.add('', model.resource.collection, model);
  const issues: Issue[] = [];
  const refuse = (pointer: string, message: string): void =>
    void issues.push({ in: 'body', pointer, keyword: 'snapshot', message });
  if (!isRecord(snapshot))
    refuse('', 'must be an object of lists, by the path of their collection');
  const loads = Object.entries(isRecord(snapshot) ? snapshot : {}).flatMap(([path, items]) => {
    const pointer = formatPointer([path]);
    const model = collections.find('', path).target;
    if (model === undefined) refuse(pointer, 'is not the path of a collection');
    if (!Array.isArray(items)) refuse(pointer, 'must be a list of items');
    if (model === undefined || !Array.isArray(items)) return [];
    items.forEach((item: unknown, index) => {
      for (const issue of model.judge(item)) {
        refuse(`${pointer}/${index}${issue.pointer}`, issue.message);
      }
    });
    const rows = items.filter(isRecord).map((item, index) => rowOf(model, item, index));
    return [{ place: { template: model.resource.collection, path }, rows }];
  });
  if (issues.length > 0) {
    const message =
      'The snapshot does not fit the contract. Correct what is listed and send it again.';
    throw new Problem('unprocessable', message, { issues });
  }
  for (const { place, rows } of loads) state.load(place, rows);
}

function rowOf(model: ResourceModel, shown: Item, index: number): Row {
  const item = model.fields.take(shown);
  return { id: model.identify(item) ?? String(index + 1), item, isTouched: true };
}
