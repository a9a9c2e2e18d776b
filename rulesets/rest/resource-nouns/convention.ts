import type { ContractPath, Operation, Resource } from '../../../src/contract/index.ts';
import {
  defineConvention,
  isPlural,
  overContract,
  pluralize,
  words,
  type Report,
} from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'rest/resource-nouns',
  summary: 'Paths name things: collections in the plural, and no verbs that a method says already.',
  why: 'Who knows one collection then knows them all; a verb in a path has to be looked up.',
  since: '0.1.0',
  sources: [
    'RFC 9110 section 9.1 (methods)',
    'Zalando RESTful API Guidelines rules 134 and 141',
    'Google AIP-122',
  ],
  severity: 'warn',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  untested: 'It is about how paths are named.',
  lint: overContract((report, { contract }) => {
    for (const path of contract.paths) lintVerbs(path, report);
    const nodes = new Map(contract.paths.map(({ template, node }) => [template.text, node]));
    for (const resource of contract.resources) {
      const node = nodes.get(resource.collection);
      if (node !== undefined) lintPlural(resource, node, report);
    }
  }),
});

/** Verbs that say what a method says, and by which method to say it. */
const METHOD_OF: ReadonlyMap<string, string> = new Map(
  Object.entries({
    get: 'GET',
    fetch: 'GET',
    retrieve: 'GET',
    find: 'GET',
    list: 'GET',
    create: 'POST',
    insert: 'POST',
    add: 'POST',
    save: 'PUT',
    set: 'PUT',
    update: 'PATCH',
    modify: 'PATCH',
    edit: 'PATCH',
    delete: 'DELETE',
    remove: 'DELETE',
  }),
);

/** Nouns too: a list, a set, an update, an add-on. */
const ALSO_NOUNS = new Set(['add', 'edit', 'list', 'save', 'set', 'update']);

/** What a phrase is about, whatever stands in front: a `delete-request`, a `remove-token`. */
const PHRASES = new Set(
  'event events job jobs key keys link links log logs marker markers policies policy request requests token tokens'.split(
    ' ',
  ),
);

function lintVerbs({ template, node, operations }: ContractPath, report: Report): void {
  const { segments } = template;
  for (const [index, segment] of segments.entries()) {
    const [verb = '', ...object] = segment.includes('{') ? [] : words(segment);
    const method = METHOD_OF.get(verb);
    if (method === undefined || PHRASES.has(object.at(-1) ?? '')) continue;
    const isLast = index === segments.length - 1;
    if (ALSO_NOUNS.has(verb) && !(isLast && isSaidBy(verb, object, operations))) continue;
    report(
      node,
      `The path ${template.text} holds the verb \`${verb}\``,
      `Name the thing alone, and let the method \`${method}\` say \`${verb}\``,
      { asItStands: true },
    );
    return;
  }
}

/** A word that may be a noun is taken for a verb where it acts: `POST /addUser`, `GET /users/list`. */
function isSaidBy(
  verb: string,
  object: readonly string[],
  operations: readonly Operation[],
): boolean {
  const reads = verb === 'list';
  return object.at(-1) !== 'ons' && operations.every(({ method }) => (method === 'get') === reads);
}

function lintPlural(
  { name, item, operations }: Resource,
  node: ContractPath['node'],
  report: Report,
): void {
  if (item === undefined || name.includes('{')) return;
  if (qualifies(item)) return;
  const parts = words(name);
  const last = parts.at(-1);
  // `codes_of_conduct`; `following` and `blocked_by` are no nouns.
  if (last === undefined || !/^[a-z]{2,}$/.test(last) || parts.some(isPlural)) return;
  if (/(ing|ed|by)$/.test(last)) return;
  // `/search/{type}`: the parameter chooses among a few, which is no collection.
  const reader = operations.read ?? operations.replace ?? operations.update ?? operations.delete;
  const parameter = reader?.path.trailingParameter;
  if (parameter === undefined) return;
  if (reader?.parameter('path', parameter)?.schema?.values !== undefined) return;
  report(
    node,
    `The collection \`${name}\` is named in the singular`,
    `Call it \`${pluralOf(name, last)}\`, so that ${item} reads as one of many`,
    { asItStands: true },
  );
}

/** `/images/custom/{id}` chooses among the images. */
function qualifies(item: string): boolean {
  const before = item.split('/').at(-3) ?? '';
  return !before.includes('{') && words(before).some(isPlural);
}

function pluralOf(name: string, last: string): string {
  const start = name.toLowerCase().lastIndexOf(last);
  if (start === -1) return pluralize(last);
  const tail = name.slice(start);
  return `${name.slice(0, start)}${tail.charAt(0)}${pluralize(last).slice(1)}`;
}
