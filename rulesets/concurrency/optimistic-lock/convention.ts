import type { Contract, Operation } from '../../../src/contract/index.ts';
import {
  addParameters,
  addResponses,
  defineConvention,
  overOperations,
  type Edit,
} from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'concurrency/optimistic-lock',
  summary:
    'Whoever changes a resource that has an `ETag` says in `If-Match` which version it is about.',
  why: 'Of two changes made at the same time, the later one silently undoes the first.',
  since: '0.1.0',
  sources: [
    'RFC 9110 section 13.1.1',
    'RFC 6585 section 3',
    'Zalando guideline 182',
    'Google AIP-154',
  ],
  severity: 'warn',
  presets: ['strict', 'public-api'],
  options: {
    methods: {
      type: 'array',
      description: 'Methods that need the version.',
      default: ['put', 'patch'],
      items: { type: 'string' },
    },
  },
  lint: overOperations((operation, report, { contract, options }) => {
    const methods = options['methods'] as readonly string[];
    const read = contract.at('get', operation.path.text);
    const tag = read?.responses.get('200')?.headers.get('etag');
    if (read === undefined || tag === undefined || !methods.includes(operation.method)) return;
    const missing = missingParts(operation, contract);
    if (missing.length === 0) return;
    const labels = missing.map(({ label }) => label).join(', ');
    report(
      operation.node,
      `${operation.id} can overwrite what somebody else has just changed`,
      `Add ${labels}`,
      {
        related: [
          { at: tag.node, message: `${read.id} gives the \`ETag\` of the version it reads` },
        ],
        fix: () => ({
          edits: missing.flatMap(({ edits }) => edits()),
          review: 'Decide from when on clients must send `If-Match`, and make it required then',
        }),
      },
    );
  }),
});

interface Part {
  readonly label: string;
  readonly edits: () => Edit[];
}

function missingParts(operation: Operation, contract: Contract): Part[] {
  const parts: (Part & { readonly isDeclared: boolean })[] = [
    {
      label: 'the parameter `If-Match`',
      isDeclared: operation.parameter('header', 'If-Match') !== undefined,
      edits: () =>
        addParameters(operation, [
          {
            name: 'If-Match',
            in: 'header',
            description: 'The `ETag` of the version you read.',
            schema: { type: 'string' },
          },
        ]),
    },
    {
      label: 'a response `412`',
      isDeclared: operation.response(412) !== undefined,
      edits: () =>
        addResponses(contract, operation, [
          {
            status: 412,
            name: 'PreconditionFailed',
            description: 'The resource has changed since the version in `If-Match`.',
          },
        ]),
    },
    {
      label: 'a response `428`',
      isDeclared: operation.response(428) !== undefined,
      edits: () =>
        addResponses(contract, operation, [
          {
            status: 428,
            name: 'PreconditionRequired',
            description: 'The header `If-Match` is missing.',
          },
        ]),
    },
  ];
  return parts.filter(({ isDeclared }) => !isDeclared);
}
