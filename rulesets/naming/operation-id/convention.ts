import { HTTP_METHODS, type Contract, type Operation } from '../../../src/contract/index.ts';
import {
  defineConvention,
  hasCase,
  overContract,
  pluralize,
  isPlural,
  toCase,
  VERBS,
  words,
  type Fix,
  type LetterCase,
  type Report,
} from '../../../src/convention/index.ts';
import { linksTo } from './links-to.ts';

const CASES = ['camel', 'pascal', 'snake', 'kebab'] as const;

export default defineConvention({
  id: 'naming/operation-id',
  summary:
    'An `operationId` is a verb and its object in one case, `listOrders`, and safe in a URL.',
  why: 'The operationId is the name of the function in every generated client and of the page in the docs.',
  since: '0.1.0',
  sources: ['OpenAPI 3.1 section 4.8.10 (operationId)', 'RFC 3986 section 2.3', 'Google AIP-130'],
  severity: 'warn',
  presets: ['strict', 'public-api', 'internal-api'],
  untested: 'Names of operations never travel.',
  options: {
    case: {
      type: 'string',
      description: 'The case of operationIds.',
      default: 'camel',
      enum: CASES,
    },
  },
  lint: overContract((report, { contract, options }) => {
    const letterCase = CASES.find((each) => each === options['case']) ?? 'camel';
    const taken = new Set(contract.operations.map(({ id }) => id));
    const names = new Map<string, Operation>();
    for (const operation of contract.operations) {
      if (operation.node.text('operationId') !== operation.id) continue;
      lintCase(operation, contract, letterCase, taken, report);
      lintName(operation, names, report);
    }
  }),
});

function lintCase(
  operation: Operation,
  contract: Contract,
  letterCase: LetterCase,
  taken: Set<string>,
  report: Report,
): void {
  const { id, node } = operation;
  const isCased = /^[\w-]+$/.test(id) && hasCase(id, letterCase);
  const isVerbal = !isNounFirst(words(id), operation);
  if (isCased && isVerbal) return;
  const better = propose(operation, letterCase);
  const isBetter =
    better !== id && !isNounFirst(words(better), operation) && /^[\w-]+$/.test(better);
  const isFree = !taken.has(better);
  if (isBetter && isFree) taken.add(better);
  report(
    node.child('operationId') ?? node,
    isCased
      ? `The operationId \`${id}\` begins with a noun`
      : `The operationId \`${id}\` is not in ${letterCase} case`,
    isBetter && isFree
      ? `Rename it to \`${better}\``
      : `Choose a verb and its object in ${letterCase} case that no other operation has`,
    { fix: isBetter && isFree ? () => rename(operation, better, contract) : undefined },
  );
}

/** Two ids that differ as texts alone become one function. */
function lintName(operation: Operation, names: Map<string, Operation>, report: Report): void {
  const name = words(operation.id).join(' ');
  const other = names.get(name);
  if (other === undefined) {
    names.set(name, operation);
    return;
  }
  const at = operation.node.child('operationId') ?? operation.node;
  report(
    at,
    `The operationIds \`${other.id}\` and \`${operation.id}\` have the same words`,
    'Rename one of them, so that each makes a function of its own',
    { related: [{ at: other.node, message: `\`${other.id}\` is declared here` }] },
  );
}

/** Certain only of nouns that the path has too: `ordersList`, `orderCreate`, `orders`. */
function isNounFirst([first = '', ...rest]: readonly string[], { path }: Operation): boolean {
  if (VERBS.has(first)) return false;
  const literals = path.segments.filter((segment) => !segment.includes('{'));
  const isInPath = literals.flatMap(words).some((word) => pluralize(word) === pluralize(first));
  return isInPath && (isPlural(first) || rest.some((word) => VERBS.has(word)));
}

/** As verbs these are good enough: `postOrders`. */
const METHODS = new Set<string>(HTTP_METHODS);

/** The id in the case, its verb in front: `issues/list-for-repo` is `listIssuesForRepo`. */
function propose(operation: Operation, letterCase: LetterCase): string {
  const parts = words(operation.id);
  const verb = parts.findIndex((word) => VERBS.has(word) || METHODS.has(word));
  const ordered =
    verb > 0 ? [parts[verb], ...parts.slice(0, verb), ...parts.slice(verb + 1)] : parts;
  return toCase(ordered.join(' '), letterCase);
}

function rename({ id, node }: Operation, better: string, contract: Contract): Fix {
  const own = node.child('operationId');
  const places = [...(own === undefined ? [] : [own]), ...linksTo(id, contract)];
  return {
    edits: places.map((at) => ({ op: 'set', at, value: better })),
    review: `Rename \`${id}\` in the code that uses generated functions`,
  };
}
