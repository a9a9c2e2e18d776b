import type { SpecNode } from '../spec/index.ts';
import type { Response } from './response.ts';

/** A value of `Cache-Control` that a response is declared to have. */
export interface CacheControl {
  readonly node: SpecNode;
  /** By lower-case name; the argument is `''` where there is none (RFC 9111, section 5.2). */
  readonly directives: ReadonlyMap<string, string>;
}

/** What the description says of the `Cache-Control` of a response: in `const`, `enum`, defaults and examples. */
export function cacheControl(response: Response): readonly CacheControl[] {
  const values = response.headers.get('cache-control')?.values ?? [];
  return values.flatMap((node) =>
    typeof node.value === 'string' ? [{ node, directives: parse(node.value) }] : [],
  );
}

function parse(text: string): ReadonlyMap<string, string> {
  // A quoted argument may hold commas: `private="set-cookie, x-user"`.
  const parts = text.matchAll(/([\w-]+)(?:\s*=\s*(?:"([^"]*)"|([^\s,]*)))?/g);
  return new Map(
    [...parts].map(([, name = '', quoted, plain]) => [name.toLowerCase(), quoted ?? plain ?? '']),
  );
}
