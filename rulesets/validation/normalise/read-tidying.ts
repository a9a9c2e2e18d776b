import type { Schema } from '../../../src/contract/index.ts';
import { WAYS } from './server.runtime.ts';

/** The ways of tidying that a schema names with `x-normalize`; `undefined` where it names none that is known. */
export function readTidying(schema: Schema): readonly string[] | undefined {
  const listed = schema.keyword('x-normalize');
  const ways = Array.isArray(listed)
    ? listed.filter((way) => Object.hasOwn(WAYS, String(way)))
    : [];
  return ways.length === 0 ? undefined : ways.map(String);
}
