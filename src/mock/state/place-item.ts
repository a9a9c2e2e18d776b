import type { ResourceModel } from './resource-model.ts';
import type { Item } from './row-set.ts';
import { spokenField } from './spoken-field.ts';

/**
 * An item that tells the place where it is: what its properties have in common with the parameters of its path
 * (`list_id` below `/lists/{list_id}`) is what these are.
 *
 * @param path values of path parameters, by name
 */
export function placeItem(item: Item, model: ResourceModel, path: Item): Item {
  const told = Object.entries(path).flatMap(([parameter, value]): [string, unknown][] => {
    const name = Object.keys(item).find((each) => spokenField(each) === spokenField(parameter));
    if (name === undefined || name === model.identity) return [];
    const isNumber = ['integer', 'number'].includes(String(model.property(name)['type']));
    return [[name, isNumber ? Number(value) : value]];
  });
  const placed = { ...item, ...Object.fromEntries(told) };
  return told.length > 0 && model.isValid(placed) ? placed : item;
}
