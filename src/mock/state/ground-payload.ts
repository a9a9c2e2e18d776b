import { isRecord } from '../../shared/is-record.ts';
import { own } from '../../shared/own.ts';
import { validatorFor, type Operation } from '../../contract/index.ts';
import { Fields } from './fields.ts';
import { isBeside } from './is-beside.ts';
import type { Item } from './row-set.ts';

/** A payload that stands under an item, with what it repeats of the item and of the path made true. */
export function groundPayload(
  operation: Operation,
  payload: unknown,
  item: Item,
  path: Readonly<Record<string, unknown>>,
): unknown {
  const schema = operation.payload?.schema;
  const shown = schema === undefined ? undefined : Fields.of(schema);
  const taken = shown?.take(payload);
  if (schema === undefined || shown === undefined || !isRecord(taken)) return payload;
  const names = Object.keys(taken).filter((name) => !isBeside(name));
  const known = names.flatMap((name): [string, unknown][] => {
    const value = own(path, name) ?? own(item, name);
    return value === undefined || name === 'id' ? [] : [[name, value]];
  });
  const grounded = shown.seat({ ...taken, ...Object.fromEntries(known) });
  const validate = validatorFor(schema.json, 'response');
  return validate(grounded).length === 0 ? grounded : payload;
}
