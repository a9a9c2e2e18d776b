import type { Schema } from '../../../src/contract/index.ts';

/** Whether what a pointer leads to is tidied before it is validated (`x-normalize`), and may turn out valid. */
export function isTidied(schema: Schema, pointer: string): boolean {
  let reached = [schema];
  for (const segment of pointer.split('/').slice(1)) {
    const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    const all = reached.flatMap((part) => [part, ...part.alternatives]);
    reached = all.flatMap(
      (part) => part.property(key) ?? (/^\d+$/.test(key) ? part.items : []) ?? [],
    );
  }
  return reached.some((part) => part.keyword('x-normalize') !== undefined);
}
