import type { ContractPath, Operation } from '../../../src/contract/index.ts';
import {
  defineConvention,
  isPlural,
  overContract,
  VERBS,
  words,
  type Report,
} from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'rest/custom-actions',
  summary:
    'What no method says is a POST to an item, with the verb last: `POST /orders/{id}/cancel`.',
  why: 'A verb anywhere else makes a URL that cannot be read, cached or retried by the rules of its method.',
  since: '0.1.0',
  sources: ['Google AIP-136', 'RFC 9110 sections 9.2.1 and 9.3.3'],
  severity: 'warn',
  presets: ['strict', 'public-api', 'internal-api'],
  untested: 'It is about how paths are named.',
  options: {
    verbs: {
      type: 'array',
      description: 'The verbs that are agreed on; none: any.',
      default: [],
      items: { type: 'string' },
    },
  },
  lint: overContract((report, { contract, options }) => {
    const agreed = new Set(
      (options['verbs'] as readonly string[]).map((verb) => verb.toLowerCase()),
    );
    const collections = new Set(
      contract.resources
        .filter(({ item }) => item !== undefined)
        .map(({ collection }) => collection),
    );
    for (const path of contract.paths) lintPath(path, collections, agreed, report);
  }),
});

/** These say what a method says: rest/resource-nouns knows better what to do about them. */
const CRUD = new Set(
  'add create delete edit fetch find get insert list modify remove retrieve save set update'.split(
    ' ',
  ),
);

function lintPath(
  { template, node, operations }: ContractPath,
  collections: ReadonlySet<string>,
  agreed: ReadonlySet<string>,
  report: Report,
): void {
  const { segments, text, parent } = template;
  const index = segments.findIndex((segment, at) => isAction(segment, segments[at + 1]));
  const action = segments[index];
  if (action === undefined) return;
  const [verb = ''] = words(action);
  const say = (what: string, todo: string): void => {
    report(node, `The path ${text} ${what}`, todo, { asItStands: true });
  };
  const other = operations.find((operation) => isMismatched(operation, action));
  if (index < segments.length - 1) {
    say(
      `goes on after the action \`${action}\``,
      'Let the action be the last segment, and name things before it',
    );
  } else if (other !== undefined) {
    report(
      other.node,
      `${other.method.toUpperCase()} ${text} is an action, \`${action}\``,
      'Make it a POST, or name the thing that is read or written',
    );
  } else if (!operations.some(({ method }) => method === 'post')) {
    return;
  } else if (collections.has(parent)) {
    say(
      `lets \`${action}\` act on a whole collection`,
      `Act on one item, \`${parent}/{id}/${action}\`, or create a thing that stands for the work`,
    );
  } else if (agreed.size > 0 && !agreed.has(verb) && !agreed.has(action.toLowerCase())) {
    say(
      `holds the action \`${action}\`, which is not agreed on`,
      'Use one of the agreed verbs, or add this one to the option `verbs`',
    );
  }
}

/** What is read may be a phrase that only begins like an action: `GET /metrics/restart_count`. */
function isMismatched({ method }: Operation, action: string): boolean {
  if (method === 'get' || method === 'head') return words(action).length === 1;
  return method !== 'post' && method !== 'options';
}

/** A verb, alone or with its object; `cancel-requests` in front of a parameter is a collection. */
function isAction(segment: string, next: string | undefined): boolean {
  if (segment.includes('{')) return false;
  const [verb = '', ...object] = words(segment);
  if (!VERBS.has(verb) || CRUD.has(verb)) return false;
  const isCollection = next?.startsWith('{') === true && isPlural(object.at(-1) ?? '');
  return !isCollection;
}
