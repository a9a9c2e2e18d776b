import { own } from '../shared/own.ts';

/** The value that own properties lead to, as in an answer's body; `undefined` where they lead nowhere. */
export function valueAt(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((part, key) => own(part, key), value);
}
