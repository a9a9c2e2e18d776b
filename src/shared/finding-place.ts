import type { Finding } from './finding.ts';
import { formatPointer } from './format-pointer.ts';

/**
 * Where a finding stands, told without line numbers: a pointer in which the items of lists have no numbers
 * (`/paths/~1orders/get/parameters/*`). It survives every edit that does not move the finding to another owner.
 */
export function findingPlace({ path }: Pick<Finding, 'path'>): string {
  const isItem = (key: string | number, at: number): boolean =>
    // A status looks like an index.
    /^\d+$/.test(String(key)) && path[at - 1] !== 'responses';
  return formatPointer(path.map((key, at) => (isItem(key, at) ? '*' : key)));
}
