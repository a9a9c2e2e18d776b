import type { Operation } from '../../../src/contract/index.ts';
import { isPlural, singularize, toCase, VERBS, words } from '../../../src/convention/index.ts';

const VERB_OF: Readonly<Record<Operation['method'], string>> = {
  get: 'get',
  head: 'check',
  options: 'describe',
  post: 'create',
  put: 'replace',
  patch: 'update',
  delete: 'delete',
  trace: 'trace',
};

/** An operationId made from method and path: `GET /users/{id}/orders` is `listUserOrders`. */
export function suggestOperationId(operation: Operation, taken: ReadonlySet<string>): string {
  const { method, path } = operation;
  const literals = path.segments
    .filter((segment) => !segment.includes('{') && !/^(api|v\d+)$/i.test(segment))
    .map(words);
  const [action] = literals.at(-1) ?? [];
  const isAction = method === 'post' && action !== undefined && VERBS.has(action);
  const verb = isAction ? action : isList(operation) ? 'list' : VERB_OF[method];
  if (isAction) literals.push(literals.pop()?.slice(1) ?? []);
  const nouns = literals.map((noun, index) =>
    verb === 'list' && index === literals.length - 1 ? noun : singular(noun),
  );
  const name = [verb, ...(nouns.flat().length > 0 ? nouns.flat() : ['root'])];
  const full = [...name, ...path.parameters.flatMap((parameter) => ['by', ...words(parameter)])];
  const short = toCase(name.join(' '), 'camel');
  if (!taken.has(short)) return short;
  const long = toCase(full.join(' '), 'camel');
  let unique = long;
  for (let count = 2; taken.has(unique); count += 1) unique = `${long}${count}`;
  return unique;
}

function isList({ method, path, payload }: Operation): boolean {
  if (method !== 'get' || path.trailingParameter !== undefined) return false;
  const last = words(path.segments.at(-1) ?? '').at(-1);
  return payload?.schema.isArray === true || (last !== undefined && isPlural(last));
}

function singular(noun: readonly string[]): string[] {
  return [...noun.slice(0, -1), ...noun.slice(-1).map(singularize)];
}
