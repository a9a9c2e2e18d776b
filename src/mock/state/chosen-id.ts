import { validityOf } from '../../contract/index.ts';
import { own } from '../../shared/own.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import type { ResourceModel } from './resource-model.ts';
import type { RowSet } from './row-set.ts';
import { sentFields } from './sent-fields.ts';
import type { Write } from './write.ts';

/**
 * The id that a caller gives to what it creates, where the operation takes one: a name, a slug. One that is in use
 * already is not taken where the caller could have left it out, as in a body that looks like an answer.
 *
 * @throws {Problem} conflict, where the caller has to choose, the id is in use and there is an answer for that
 */
export function chosenId(model: ResourceModel, rows: RowSet, write: Write): unknown {
  const schema = sentFields(write);
  const property = schema?.property(model.identity);
  const id = own(write.body, model.identity);
  if (property === undefined || property.keyword('readOnly') === true) return undefined;
  if ((typeof id !== 'string' && typeof id !== 'number') || id === '') return undefined;
  if (!validityOf(model.identitySchema)(id)) return undefined;
  // The contract's examples, which are there from the start, are what people try to create first.
  if (rows.get(String(id))?.isTouched !== true) return id;
  if (schema?.isRequired(model.identity) !== true) return undefined;
  if (write.operation.response(409) === undefined) return id;
  const message = `There is one with this \`${model.resource.identity?.property ?? 'id'}\` already. Choose another.`;
  throw new Problem('conflict', message);
}
