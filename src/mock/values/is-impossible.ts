import type { FlatSchema } from '../../contract/index.ts';

/** Whether it can be seen at once that no value is valid. */
export function isImpossible({ keywords }: FlatSchema): boolean {
  return isEmpty(keywords['enum']) || isEmpty(keywords['type']);
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
