import type { Operation, Resource, Response } from '../../../src/contract/index.ts';
import {
  addHeader,
  defineConvention,
  eachReadable,
  overContract,
  VERBS,
  words,
  type Report,
} from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'rest/success-status',
  summary:
    'A success says what it is: 201 with `Location` for what was created, 204 without a body.',
  why: 'A client that cannot trust the status has to look into each body to know what happened.',
  since: '0.1.0',
  sources: ['RFC 9110 sections 9.3, 10.2.2, 15.3.2 and 15.3.5'],
  severity: 'warn',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  lint: overContract((report, { contract }) => {
    const creates = new Map(
      contract.resources.flatMap((resource) => {
        const { create } = resource.operations;
        return create === undefined ? [] : [[create, resource] as const];
      }),
    );
    eachReadable(contract.operations, (operation) => {
      lintBodiless(operation, report);
      lintMethod(operation, report);
      const resource = creates.get(operation);
      if (resource !== undefined) lintCreate(operation, resource, report);
    });
  }),
});

/** A POST to a collection creates, but for one that says to do something else: `searchOrders`, `addLabels`. */
function isCreating({ node }: Operation): boolean {
  const parts = words(node.text('operationId') ?? '');
  const [verb = 'create'] = parts.filter((word) => VERBS.has(word) || OTHERWISE.has(word));
  return verb === 'create' || verb === 'insert';
}

const OTHERWISE = new Set(
  'batch bulk check count export import lookup preview query search sync test'.split(' '),
);

/** RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5. */
const BODILESS = ['204', '205', '304'];

function lintBodiless({ id, responses }: Operation, report: Report): void {
  for (const status of BODILESS) {
    const content = responses.get(status)?.node.property('content');
    if (content === undefined || content.entries().length === 0) continue;
    report(
      content,
      `Response ${status} of ${id} declares a body, which HTTP forbids it`,
      'Remove its `content`, or answer with another status',
      { fix: () => ({ edits: [{ op: 'remove', at: content }] }) },
    );
  }
}

/** What may be answered to a success besides ranges, where a method leaves little to choose. */
const STATUSES: ReadonlyMap<string, readonly string[]> = new Map([
  ['get', ['200', '202', '203', '204', '206', '207', '226']],
  ['delete', ['200', '202', '204', '207']],
]);

function lintMethod({ id, method, responses }: Operation, report: Report): void {
  const usual = STATUSES.get(method);
  for (const response of responses.values()) {
    const { status } = response;
    if (!/^2\d\d$/.test(status) || (usual?.includes(status) ?? true)) continue;
    report(
      response.node,
      `${id} answers ${status} to ${method.toUpperCase()}`,
      method === 'get' ? 'Answer `200`' : 'Answer `204`, or `200` with a body',
    );
  }
}

function lintCreate(operation: Operation, { item, collection }: Resource, report: Report): void {
  const { id, responses, node } = operation;
  const created = responses.get('201');
  if (created !== undefined) {
    if (item !== undefined) lintLocation(created, id, report);
    return;
  }
  // Accepted for later, sent elsewhere, or left open by a range.
  const isOther = [...responses.keys()].some((status) => /^(202|207|3..|2XX)$/i.test(status));
  const success = [...responses.values()].find(({ status }) => /^2\d\d$/.test(status));
  if (isOther || success === undefined || !isCreating(operation)) return;
  report(
    node.child('responses') ?? node,
    `${id} creates in ${collection} but answers ${success.status}`,
    'Answer `201` with `Location`',
  );
}

function lintLocation(created: Response, id: string, report: Report): void {
  if (created.headers.has('location')) return;
  report(
    created.node,
    `Response 201 of ${id} does not say where the new thing is`,
    'Declare the header `Location`, the URL of what was created',
    {
      fix: () => ({
        edits: addHeader(created, 'Location', {
          description: 'The URL of what was created.',
          schema: { type: 'string', format: 'uri-reference' },
        }),
        review: 'Send the header',
      }),
    },
  );
}
