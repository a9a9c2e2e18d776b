import { spokenName } from '../../contract/index.ts';
import { isBeside } from './is-beside.ts';

/** The name of a field as it is spoken; what stands beside the fields has nothing in common with one. */
export function spokenField(name: string): string {
  return isBeside(name) ? name : spokenName(name);
}
