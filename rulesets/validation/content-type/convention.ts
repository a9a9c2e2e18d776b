import type { Operation } from '../../../src/contract/index.ts';
import { addResponses, defineConvention, overOperations } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'validation/content-type',
  summary:
    'An operation with a body declares 415, and one that answers in several media types declares 406.',
  why: 'A client cannot tell a wrong media type from a wrong body unless the status says so.',
  since: '0.1.0',
  sources: ['RFC 9110 sections 15.5.7 and 15.5.16', 'OWASP API8:2023'],
  severity: 'warn',
  presets: ['strict'],
  owns: ['http/not-acceptable'],
  lint: overOperations((operation, report, context) => {
    const missing = STATUSES.filter(
      ({ status, applies }) => applies(operation) && operation.response(status) === undefined,
    );
    if (missing.length === 0) return;
    report(
      operation.node.child('responses') ?? operation.node,
      `${operation.id} does not declare ${missing.map(({ status, when }) => `${status} (${when})`).join(', ')}`,
      `Add ${missing.map(({ status }) => `\`${status}\``).join(' and ')} to its \`responses\``,
      { fix: () => ({ edits: addResponses(context.contract, operation, missing) }) },
    );
  }),
});

const STATUSES = [
  {
    status: 406,
    name: 'NotAcceptable',
    description: 'None of the media types in `Accept` can be produced.',
    when: 'it answers in several media types',
    applies: ({ success }: Operation) => success !== undefined && success.content.size > 1,
  },
  {
    status: 415,
    name: 'UnsupportedMediaType',
    description: 'The operation does not take bodies of this media type.',
    when: 'its body can be of a wrong media type',
    applies: ({ requestBody }: Operation) => requestBody !== undefined && takesSome(requestBody),
  },
];

/** A body of any type has no wrong one. */
function takesSome({ content }: NonNullable<Operation['requestBody']>): boolean {
  return content.size > 0 && !content.has('*/*');
}
