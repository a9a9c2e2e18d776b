import type { Arguments } from './command.ts';

/** The values of a flag that takes several: given more than once, or with commas between them. */
export function readList(value: Arguments['values'][string]): readonly string[] | undefined {
  return value === undefined ? undefined : [value].flat().join(',').split(',');
}
