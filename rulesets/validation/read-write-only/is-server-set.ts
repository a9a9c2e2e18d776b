import { spokenName, type Schema } from '../../../src/contract/index.ts';

const STAMP =
  /^((created|updated|modified|deleted|last (updated|modified)) ?(at|on|date|time)|date (created|updated|modified))$/;

/** Whether a property is one that servers set: the id of the resource itself, and when it was made or changed. */
export function isServerSet(name: string, property: Schema): boolean {
  const { types } = property;
  const isScalar = types.includes('string') || types.includes('integer');
  return isScalar && (name === 'id' || STAMP.test(spokenName(name)));
}
