import type { Direction, MediaType } from '../contract/index.ts';
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
  const wanted = bare(name);
  const covers = (range: string): boolean =>
    range === wanted || range === '*/*' || range === `${wanted.split('/', 1)[0]}/*`;
  const entries = [...content].map(([key, media]) => [bare(key), media] as const);
  return (entries.find(([key]) => key === wanted) ?? entries.find(([key]) => covers(key)))?.[1];
}

function bare(name: string): string {
  return name.split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
