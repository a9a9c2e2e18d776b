import type { Resource } from '../../contract/index.ts';
import type { Answer } from '../../convention/index.ts';
import { idOf, type Id } from './id-of.ts';
import { payloadOf } from './payload-of.ts';

/** The id of the item that a call created, from the body of its answer or from `Location`. */
export function createdId(answer: Answer, resource: Resource): Id | undefined {
  const id = idOf(payloadOf(answer, answer.call.operation), resource);
  if (id !== undefined) return id;
  const segment = answer.headers['location']?.split(/[?#]/)[0]?.split('/').at(-1);
  return segment === undefined || segment === '' ? undefined : decodeURIComponent(segment);
}
