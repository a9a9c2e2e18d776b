import type { ContractPath, Operation, RequestBody } from '../../../src/contract/index.ts';
import {
  defineConvention,
  eachReadable,
  overContract,
  VERBS,
  words,
  type Fix,
  type Report,
} from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'rest/method-semantics',
  summary:
    'Each method does what HTTP says: reading takes no body, PATCH takes a patch, POST does not replace.',
  why: 'Proxies, caches and clients act on the method alone, and drop, cache or repeat what they may.',
  since: '0.1.0',
  sources: [
    'RFC 9110 sections 9.3.1, 9.3.2 and 9.3.5',
    'RFC 5789 section 2',
    'RFC 7396',
    'RFC 6902',
  ],
  severity: 'warn',
  presets: ['strict', 'public-api', 'internal-api'],
  owns: [
    'resource/put-replaces',
    'resource/patch-merges',
    'resource/use-after-delete',
    'http/method-not-allowed',
    'http/head-parity',
  ],
  options: {
    patch: {
      type: 'array',
      description: 'The media types that PATCH may take; the first is proposed.',
      default: ['application/merge-patch+json', 'application/json-patch+json'],
      items: { type: 'string' },
    },
  },
  lint: overContract((report, { contract, options }) => {
    const patch = options['patch'] as readonly string[];
    const items = new Set(contract.resources.map(({ item }) => item));
    eachReadable(contract.paths, (path) => {
      for (const operation of path.operations) {
        lintBody(operation, report);
        lintPatch(operation, patch, report);
      }
      if (items.has(path.template.text)) lintItem(path, report);
    });
  }),
});

const BODILESS = new Set<Operation['method']>(['get', 'head', 'delete', 'trace']);

function lintBody({ id, method, node, requestBody }: Operation, report: Report): void {
  if (requestBody === undefined || !BODILESS.has(method)) return;
  report(
    requestBody.node,
    `${id} takes a body with ${method.toUpperCase()}, which gives it no meaning`,
    'Take parameters instead, or use POST',
    { fix: isEmpty(requestBody) ? () => withoutBody(node) : undefined },
  );
}

/** A generator may declare a body that carries nothing. */
function isEmpty({ required, content }: RequestBody): boolean {
  return (
    !required &&
    [...content.values()].every(
      ({ schema }) =>
        schema?.properties.size === 0 && schema.keyword('additionalProperties') === false,
    )
  );
}

function withoutBody(operation: Operation['node']): Fix {
  const body = operation.property('requestBody');
  return { edits: body === undefined ? [] : [{ op: 'remove', at: body }] };
}

function lintPatch(
  { id, method, requestBody }: Operation,
  patch: readonly string[],
  report: Report,
): void {
  if (method !== 'patch' || requestBody === undefined) return;
  for (const { name, node, isJson } of requestBody.content.values()) {
    const [type = ''] = name.split(';');
    if (!isJson || isPatchType(type.trim().toLowerCase(), patch)) continue;
    const [wanted = 'application/merge-patch+json'] = patch;
    report(
      node,
      `${id} takes \`${name}\`, which does not say how to patch`,
      `Take \`${wanted}\`, in which null removes a property`,
      { fix: requestBody.content.has(wanted) ? undefined : () => rename(node, wanted) },
    );
  }
}

/** A media type of its own may well be a patch; plain JSON is none. */
function isPatchType(type: string, patch: readonly string[]): boolean {
  return patch.includes(type) || type !== 'application/json';
}

function rename(at: ContractPath['node'], key: string): Fix {
  return {
    edits: [{ op: 'rename', at, key }],
    review:
      'Check that null removes a property and that arrays are replaced whole, as RFC 7396 says',
  };
}

/** `POST /orders/{id}` with neither PUT nor PATCH beside it is how an item is changed here. */
function lintItem({ template, operations }: ContractPath, report: Report): void {
  const post = operations.find(({ method }) => method === 'post');
  if (post === undefined || operations.some(({ method }) => ['put', 'patch'].includes(method)))
    return;
  if (post.responses.has('201') || post.responses.has('202')) return;
  const [verb = ''] = words(post.node.text('operationId') ?? '');
  if (VERBS.has(verb) && !CHANGES.has(verb)) return;
  report(
    post.node,
    `${post.id} changes ${template.text} by POST`,
    'Use `PATCH` for a part, or `PUT` for all of it',
  );
}

const CHANGES = new Set(['edit', 'modify', 'replace', 'save', 'set', 'update']);
