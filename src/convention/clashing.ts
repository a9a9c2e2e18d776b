import type { UniqueFields } from '../contract/index.ts';
import { valueAt } from './value-at.ts';

/** The unique properties by which another thing with the same body would clash with a first one; `undefined` where it need not. */
export function clashing(
  body: unknown,
  fields: UniqueFields | undefined,
): readonly string[] | undefined {
  if (fields === undefined) return undefined;
  const { path, names, isTogether } = fields;
  // What is left out, or is nothing, is the same for all.
  const sent = names.filter((name) => (valueAt(body, ...path, name) ?? '') !== '');
  if (sent.length === 0 || (isTogether && sent.length < names.length)) return undefined;
  return sent;
}
