import type { Operation } from '../../../src/contract/index.ts';
import { defineConvention, overOperations, plainText } from '../../../src/convention/index.ts';

/** Methods that may be repeated (RFC 9110, section 9.2.2). */
const IDEMPOTENT = new Set(['get', 'head', 'options', 'trace', 'put', 'delete']);

export default defineConvention({
  id: 'resilience/retry',
  summary: 'Only what may safely be repeated is declared to be retried.',
  why: 'A request that failed on its way back has already had its effect, and would have it twice.',
  since: '0.1.0',
  sources: ['RFC 9110 section 9.2.2', 'IETF draft-ietf-httpapi-idempotency-key-header'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  heldBy: ['idempotency/key', 'idempotency/methods'],
  lint: overOperations((operation, report) => {
    const { id, node } = operation;
    const own = node.child('x-speakeasy-retries');
    const policy = own ?? node.document.node.child('x-speakeasy-retries');
    if (policy === undefined || !repeats(policy) || isRepeatable(operation)) return;
    report(
      own ?? node,
      `${id} is retried by \`x-speakeasy-retries\`${own === undefined ? ' of the root' : ''}, but may not be repeated`,
      'Add an `Idempotency-Key` parameter, or let its own `x-speakeasy-retries` list `429` alone',
      own === undefined
        ? { related: [{ at: policy, message: 'The retries of all operations are declared here' }] }
        : {},
    );
  }),
});

/** Whether requests are sent again that may have had their effect: those refused with 429 have not. */
function repeats(policy: Operation['node']): boolean {
  if (policy.text('strategy') === 'none') return false;
  const statuses = policy.child('statusCodes')?.items() ?? [];
  const isHarmless =
    statuses.length > 0 && statuses.every(({ value }) => plainText(value) === '429');
  return !isHarmless || policy.child('retryConnectionErrors')?.value === true;
}

/** A change of one version (`If-Match`) fails the second time. */
function isRepeatable(operation: Operation): boolean {
  return (
    IDEMPOTENT.has(operation.method) ||
    operation.idempotency !== undefined ||
    operation.parameter('header', 'If-Match')?.required === true
  );
}
