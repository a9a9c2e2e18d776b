import type { Subject } from './subject.ts';

/** A subject in a sentence: `Order.items[].sku` as code, or `sku` in the body of createOrder. */
export function subjectText({ owner, isNamed, path }: Subject): string {
  if (isNamed) return `\`${owner}${path}\``;
  return path === '' ? owner : `\`${path.replace(/^\./, '')}\` in ${owner}`;
}
