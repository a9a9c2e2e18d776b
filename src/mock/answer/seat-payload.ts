import { isRecord } from '../../shared/is-record.ts';

/** A body with a payload put at its path: `{items: …}` around a list, everything beside it as the template has it. */
export function seatPayload(template: unknown, path: readonly string[], payload: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return payload;
  const around = isRecord(template) ? template : {};
  return { ...around, [key]: seatPayload(around[key], rest, payload) };
}
