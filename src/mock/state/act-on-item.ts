import type { Operation } from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import { own } from '../../shared/own.ts';
import { nextStates } from '../../../templates/server-express/runtime/next-states.ts';
import { overlay } from './overlay.ts';
import { refuseTransition } from './refuse-transition.ts';
import type { ResourceModel } from './resource-model.ts';
import type { Item } from './row-set.ts';
import { statesEntered } from './states-entered.ts';
import { touchedPart } from './touched-part.ts';
import type { Write } from './write.ts';

/**
 * An item after an action on it, `POST /orders/{id}/cancel`. The contract's example tells what the action does:
 * the properties with enumerated values (a status, a reason) become as they are there. Where `x-states` says what may
 * follow on what, the action leads to one of the states that it is shown or named to lead to, or is refused.
 *
 * @param example `undefined` where the operation does not answer with the item
 * @throws {Problem} as `refuseTransition` does
 */
export function actOnItem(
  model: ResourceModel,
  item: Item,
  example: unknown,
  { operation, body, now }: Write,
): Item {
  const moved = transitions(model, item, operation, body);
  if (!isRecord(example)) {
    const next = { ...item, ...moved, ...touchedPart(model, item, now) };
    return Object.keys(moved).length > 0 && model.isValid(next) ? next : item;
  }
  const enumerated = Object.entries(example).filter(
    ([name]) => name !== model.identity && !model.states.has(name) && isEnumerated(model, name),
  );
  const changed = { ...item, ...Object.fromEntries(enumerated), ...moved };
  const sent = overlay(changed, isRecord(body) ? body : {}, model.schema, model.schema);
  for (const candidate of [sent, changed]) {
    if (!isRecord(candidate)) continue;
    const next = { ...candidate, ...touchedPart(model, candidate, now) };
    if (model.isValid(next)) return next;
  }
  return item;
}

/** The states that an action leads to from those that an item is in. */
function transitions(model: ResourceModel, item: Item, operation: Operation, body: unknown): Item {
  const moves = [...model.states].flatMap(([field, states]): [string, string][] => {
    const from = own(item, field);
    const asked = own(body, field);
    const wanted = typeof asked === 'string' ? [asked] : statesEntered(operation, model, field);
    const [first, ...others] = wanted;
    if (typeof from !== 'string' || first === undefined) return [];
    const next = wanted.find((to) => nextStates(states, from).includes(to));
    if (next !== undefined) return [[field, next]];
    // An action whose examples show several states may leave an item in the one that it is in.
    if (others.length > 0 && wanted.includes(from)) return [];
    refuseTransition(operation, states, { field, from, to: first });
    return [[field, first]];
  });
  return Object.fromEntries(moves);
}

/** Whether a property has enumerated values, `null` apart. */
function isEnumerated(model: ResourceModel, name: string): boolean {
  return model.alternatives(name).some((schema) => Array.isArray(schema['enum']));
}
