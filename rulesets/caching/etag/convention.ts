import type { Contract, Operation } from '../../../src/contract/index.ts';
import {
  addHeader,
  addParameters,
  addResponses,
  defineConvention,
  overOperations,
  type Edit,
} from '../../../src/convention/index.ts';

const ETAG = {
  description:
    'The entity tag of this version. Send it back in `If-None-Match` to save a transfer.',
  schema: { type: 'string' },
};

/** What a conditional read needs. */
const PARTS: readonly {
  readonly label: string;
  readonly isDeclared: (operation: Operation) => boolean;
  readonly add: (operation: Operation, contract: Contract) => Edit[];
}[] = [
  {
    label: 'the header `ETag` of its 200',
    isDeclared: ({ responses }) => responses.get('200')?.headers.has('etag') === true,
    add({ responses }) {
      const found = responses.get('200');
      return found === undefined ? [] : addHeader(found, 'ETag', ETAG);
    },
  },
  {
    label: 'the parameter `If-None-Match`',
    isDeclared: (operation) => operation.parameter('header', 'If-None-Match') !== undefined,
    add: (operation) =>
      addParameters(operation, [
        {
          name: 'If-None-Match',
          in: 'header',
          description: 'The `ETag` of your copy. If it is still current the answer is 304.',
          schema: { type: 'string' },
        },
      ]),
  },
  {
    label: 'a response `304`',
    isDeclared: ({ responses }) => responses.has('304') || responses.has('3XX'),
    add: (operation, contract) =>
      addResponses(contract, operation, [
        {
          status: 304,
          name: 'NotModified',
          description: 'Your copy is still current.',
          headers: { ETag: ETAG },
        },
      ]),
  },
];

export default defineConvention({
  id: 'caching/etag',
  summary: 'Reading one resource gives an `ETag`, and a reader that still has it gets a 304.',
  why: 'Without a validator every read transfers everything again, and nobody can tell versions apart.',
  since: '0.1.0',
  sources: [
    'RFC 9110 section 8.8.3',
    'RFC 9110 section 13.1.2',
    'Zalando guideline 182',
    'Google AIP-154',
  ],
  severity: 'warn',
  presets: ['strict'],
  lint: overOperations((operation, report, context) => {
    if (!operation.readsItem || operation.cache?.scope === 'no-store') return;
    const missing = PARTS.filter(({ isDeclared }) => !isDeclared(operation));
    if (missing.length === 0) return;
    const labels = missing.map(({ label }) => label).join(', ');
    report(operation.node, `${operation.id} cannot be revalidated`, `Add ${labels}`, {
      fix: () => ({
        edits: missing.flatMap(({ add }) => add(operation, context.contract)),
        review: 'Check that the server makes entity tags',
      }),
    });
  }),
});
