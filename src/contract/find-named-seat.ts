import { singularize } from '../shared/singularize.ts';
import { words } from '../shared/words.ts';
import type { PathTemplate } from './path-template.ts';
import type { Payload } from './payload.ts';
import type { Schema } from './schema.ts';

/** What stands beside a resource and tells of the answer. */
const ASIDE =
  /^(?:_?links?|_?meta|metadata|pagination|paging|page|included|status|message|success|ok|errors?|warnings?|request_?id|trace_?id)$/i;

/**
 * What a body has under the name of what its path is about: `{orders: […]}` of `/orders`, `{order: {…}}` of
 * `/orders/{id}`, `{ssh_key: {…}}` of `/account/keys/{id}`. One of many has nothing beside it but what tells of the answer:
 * else it is a part, such as the address of a customer.
 */
export function findNamedSeat(body: Schema, path: PathTemplate): Payload | undefined {
  const nouns = new Set(path.segments.filter((segment) => !segment.includes('{')).map(lastNoun));
  // An item may have items of its own kind, such as the teams of a team.
  const many = path.trailingParameter === undefined ? path.segments.at(-1) : undefined;
  const properties = [...body.properties];
  const list = properties.find(
    ([name, schema]) =>
      schema.isArray && holdsObjects(schema.items) && lastNoun(name) === lastNoun(many ?? ''),
  );
  if (list !== undefined) return { schema: list[1], path: [list[0]] };
  const [only, ...others] = properties.filter(([name]) => !ASIDE.test(name));
  if (only === undefined || others.length > 0) return undefined;
  const [name, schema] = only;
  const isItem = !schema.isArray && holdsObjects(schema) && nouns.has(lastNoun(name));
  return isItem ? { schema, path: [name] } : undefined;
}

/** Lists of names are no resources. */
function holdsObjects(schema: Schema | undefined): boolean {
  return (schema?.properties.size ?? 0) > 0;
}

function lastNoun(name: string): string {
  return singularize(words(name).at(-1) ?? '');
}
