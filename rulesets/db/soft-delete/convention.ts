import type { Resource } from '../../../src/contract/index.ts';
import {
  valueAt,
  addResponses,
  defineConvention,
  overContract,
} from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'db/soft-delete',
  summary: 'What is deleted is gone for callers, also where the database only marks it.',
  why: 'A row that is merely marked comes back as soon as one query forgets the mark.',
  since: '0.1.0',
  sources: ['RFC 9110 section 15.5.11 (410 Gone)', 'Google AIP-164'],
  severity: 'warn',
  presets: ['strict'],
  owns: ['resource/use-after-delete'],
  lint: overContract((report, { contract }) => {
    for (const resource of contract.resources) {
      const { read, replace, update, delete: remove } = resource.operations;
      if (remove === undefined || !isSoftDeleted(resource)) continue;
      for (const operation of [read, replace, update, remove]) {
        if (operation === undefined) continue;
        if ([404, 410].some((status) => operation.response(status) !== undefined)) continue;
        report(
          operation.node.child('responses') ?? operation.node,
          `${operation.id} declares no answer about what was deleted`,
          'Add a response `404` or `410`',
          {
            fix: () => ({
              edits: addResponses(contract, operation, [NOT_FOUND]),
              review: 'Give the response the body that errors of this API have',
            }),
          },
        );
      }
    }
  }),
});

const NOT_FOUND = { status: 404, name: 'NotFound', description: 'There is no such resource.' };

function isSoftDeleted({ schema }: Resource): boolean {
  const mark = valueAt(schema?.keyword('x-entity'), 'softDelete');
  return mark === true || (typeof mark === 'string' && mark !== '');
}
