import type { Operation } from '../../contract/index.ts';
import { formatPointer } from '../../shared/format-pointer.ts';
import { own } from '../../shared/own.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import type { ResourceModel } from './resource-model.ts';
import type { Item } from './row-set.ts';

/**
 * Sees that what is created is in the state that everything begins in. An operation without an answer for that lets it
 * pass.
 *
 * @throws {Problem} unprocessable: it would be no better at another time
 */
export function assertInitial(model: ResourceModel, item: Item, operation: Operation): void {
  if (![422, 400].some((status) => operation.response(status) !== undefined)) return;
  for (const [name, { initial }] of model.states) {
    const state = own(item, name);
    if (initial === undefined || typeof state !== 'string' || state === initial) continue;
    throw new Problem(
      'unprocessable',
      `\`${name}\` is ${initial} at first. Send that, or nothing.`,
      {
        issues: [
          {
            in: 'body',
            pointer: formatPointer([name]),
            keyword: 'x-states',
            message: `must be ${initial} at first`,
          },
        ],
      },
    );
  }
}
