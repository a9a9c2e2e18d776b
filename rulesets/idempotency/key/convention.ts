import type { Contract, Operation } from '../../../src/contract/index.ts';
import {
  addParameters,
  addResponses,
  defineConvention,
  overOperations,
  type Edit,
} from '../../../src/convention/index.ts';

const KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'Any text that is new for each request and the same when it is repeated.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
} as const;

/** Answers that a key makes possible: what the component is called, and what it means. */
const ANSWERS = new Map<number, readonly [string, string]>([
  [409, ['IdempotencyKeyInUse', 'A request with the same key is still running.']],
  [422, ['IdempotencyKeyReused', 'The key was already used with another request.']],
]);

export default defineConvention({
  id: 'idempotency/key',
  summary:
    'A POST that creates something takes an `Idempotency-Key`, so that it can be repeated safely.',
  why: 'After a timeout the client cannot know whether it may send the request again.',
  since: '0.1.0',
  sources: ['IETF draft-ietf-httpapi-idempotency-key-header', 'RFC 9110 section 9.2.2'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  owns: ['race/idempotency-key'],
  lint: overOperations((operation, report, context) => {
    const { method, idempotency, node } = operation;
    const missing = [...ANSWERS.keys()].filter(
      (status) => operation.response(status) === undefined,
    );
    if (idempotency === undefined) {
      const creates = method === 'post' && operation.responses.has('201');
      if (!creates || node.child('x-auth-endpoint') !== undefined) return;
      report(
        node,
        `${operation.id} creates something but takes no \`Idempotency-Key\``,
        'Add a header parameter `Idempotency-Key`',
        {
          fix: () => ({
            edits: [
              ...addParameters(operation, [KEY]),
              ...addAnswers(context.contract, operation, missing),
            ],
            review: 'Decide whether the key is required, and check that the server remembers it',
          }),
        },
      );
      return;
    }
    if (missing.length === 0) return;
    const statuses = missing.map((status) => `\`${status}\``).join(' and ');
    report(
      node.child('responses') ?? node,
      `${operation.id} takes an \`${idempotency.header}\` but declares no response ${statuses}`,
      `Add ${statuses}: 409 while the first request runs, 422 when the key comes with another body`,
      {
        fix: () => ({
          edits: addAnswers(context.contract, operation, missing),
          review: 'Give the responses the body that errors of this API have',
        }),
      },
    );
  }),
});

function addAnswers(contract: Contract, operation: Operation, statuses: readonly number[]): Edit[] {
  const responses = statuses.map((status) => {
    const [name, description] = ANSWERS.get(status) ?? ['', ''];
    return { status, name, description };
  });
  return addResponses(contract, operation, responses);
}
