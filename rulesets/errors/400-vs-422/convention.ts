import type { Operation, Response } from '../../../src/contract/index.ts';
import {
  defineConvention,
  eachReadable,
  overContract,
  tellsOfSchema,
} from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'errors/400-vs-422',
  summary: 'One status tells that a request breaks its schema, and it is the same everywhere.',
  why: 'A client that shows what is wrong with its input must know by which status to tell.',
  since: '0.1.0',
  sources: ['RFC 9110 sections 15.5.1 and 15.5.21'],
  severity: 'warn',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  heldBy: ['errors/status-matrix', 'errors/code'],
  options: {
    validation: {
      type: 'string',
      description:
        'Status of a request that breaks its schema: `400`, `422`, or whichever most operations have.',
      default: 'consistent',
      enum: ['consistent', '400', '422'],
    },
  },
  lint: overContract((report, { contract, options }) => {
    const found: [Operation, Response][] = [];
    eachReadable(contract.operations, (operation) => {
      for (const status of STATUSES) {
        const response = operation.responses.get(status);
        if (response !== undefined && tellsOfSchema(response)) found.push([operation, response]);
      }
    });
    const wanted = choose(
      String(options['validation']),
      found.map(([, { status }]) => status),
    );
    for (const [operation, { status, node }] of found) {
      if (status === wanted) continue;
      const responses = operation.node.child('responses');
      const target = responses?.child(status);
      const isFree = !operation.responses.has(wanted);
      report(
        responses?.property(status) ?? node,
        `${operation.id} tells of input that breaks its schema by ${status}`,
        isFree ? `Answer \`${wanted}\`` : `Answer \`${wanted}\`, and keep ${status} for the rest`,
        {
          asItStands: true,
          fix:
            target === undefined || !isFree
              ? undefined
              : () => ({
                  edits: [{ op: 'rename', at: target, key: wanted }],
                  review: `Answer ${wanted} in the server too`,
                }),
        },
      );
    }
  }),
});

const STATUSES = ['400', '422'];

/** The option, or the status that most have; 400 where as many have the other. */
function choose(option: string, statuses: readonly string[]): string {
  if (option !== 'consistent') return option;
  return statuses.filter((status) => status === '422').length * 2 > statuses.length ? '422' : '400';
}
