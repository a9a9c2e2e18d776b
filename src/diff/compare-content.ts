import type { Direction, MediaType } from '../contract/index.ts';
import { covers } from '../../templates/server-express/runtime/media-type.ts';
import type { SpecNode } from '../spec/index.ts';
import type { Scope } from './scope.ts';

export interface ContentPlace {
  readonly direction: Direction;
  /** What has the content: `the body`, `the 200`. */
  readonly owner: string;
  readonly at: SpecNode;
}

/** Compares bodies by media type. */
export function compareContent(
  before: ReadonlyMap<string, MediaType>,
  after: ReadonlyMap<string, MediaType>,
  { direction, owner, at }: ContentPlace,
  scope: Scope,
): void {
  for (const [name, was] of before) {
    const is = find(after, name);
    if (is !== undefined) scope.schemas(direction, was.schema, is.schema, { owner, at: is.node });
    else
      scope.tell(
        `${direction}-type-removed`,
        at,
        `\`${name}\` is no longer a type of ${owner}`,
        `Keep \`${name}\``,
      );
  }
  for (const [name, { node }] of after) {
    if (find(before, name) === undefined)
      scope.tell(
        `${direction}-type-added`,
        node,
        `\`${name}\` is a new type of ${owner}`,
        `Leave \`${name}\` out`,
      );
  }
}

/** Under the name, or under a range that covers it (RFC 9110, section 12.5.1). */
function find(content: ReadonlyMap<string, MediaType>, name: string): MediaType | undefined {
  const entries = [...content].filter(([range]) => covers(range, name));
  const exact = entries.find(([range]) => covers(name, range));
  return (exact ?? entries[0])?.[1];
}
