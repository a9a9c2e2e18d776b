import { isRecord } from '../../shared/is-record.ts';
import { own } from '../../shared/own.ts';
import type { Operation, RuntimeContext } from '../../contract/index.ts';
import type { Role } from '../state/resource-roles.ts';
import type { Item } from '../state/row-set.ts';
import type { EventFacts } from './event-facts.ts';
import { nounOf } from './noun-of.ts';

/** What an exchange tells of its event. */
export function exchangeFacts(
  operation: Operation,
  role: Role | undefined,
  { request, response }: RuntimeContext,
): EventFacts {
  const path = operation.payload?.path ?? [];
  const answered = record(path.reduce<unknown>((value, key) => own(value, key), response.body));
  const { path: parameters } = request;
  const others = [parameters, record(request.body)];
  if (role === undefined) {
    return { payload: answered, others, noun: undefined, id: own(answered, 'id') };
  }
  const { resource } = role.model;
  const identity = resource.identity?.property ?? 'id';
  const inPath = own(parameters, resource.identity?.parameter ?? '');
  const known = typeof inPath === 'string' ? { [identity]: role.model.typedId(inPath) } : {};
  const isItem = role.name !== 'below';
  const payload = isItem ? { ...known, ...answered } : answered;
  const id = isItem ? own(payload, identity) : own(known, identity);
  return { payload, others, noun: nounOf(resource.name), id };
}

function record(value: unknown): Item {
  return isRecord(value) ? value : {};
}
