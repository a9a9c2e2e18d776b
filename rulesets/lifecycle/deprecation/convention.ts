import type { Operation, Response } from '../../../src/contract/index.ts';
import { addHeader, defineConvention, overOperations } from '../../../src/convention/index.ts';

const HEADERS = [
  {
    name: 'Deprecation',
    description: 'When the operation was deprecated (RFC 9745).',
    schema: { type: 'string', pattern: '^@[0-9]+$' },
  },
  {
    name: 'Sunset',
    description: 'When the operation stops answering (RFC 8594).',
    schema: { type: 'string' },
  },
] as const;

export default defineConvention({
  id: 'lifecycle/deprecation',
  summary:
    'A deprecated operation says so in its answers, says when it ends, and what takes its place.',
  why: 'Nobody rereads a contract that works: a client learns of the end from the answers, or by breaking.',
  since: '0.1.0',
  sources: ['RFC 9745', 'RFC 8594', 'Zalando guideline 187', 'Zalando guideline 189'],
  severity: 'warn',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  lint: overOperations((operation, report) => {
    if (!operation.deprecated) return;
    const { success, node } = operation;
    const missing = success === undefined ? [] : missingHeaders(operation, success);
    if (success !== undefined && missing.length > 0) {
      const names = missing.map(({ name }) => `\`${name}\``).join(', ');
      report(
        success.node,
        `Response ${success.status} of the deprecated ${operation.id} has no ${names}`,
        `Declare ${names} under the response's \`headers\``,
        {
          fix: () => ({
            edits: missing.flatMap(({ name, ...header }) => addHeader(success, name, header)),
            review: `Send ${names}, and decide on the dates`,
          }),
        },
      );
    }
    const text = `${operation.summary ?? ''} ${operation.description ?? ''}`;
    if (/\b(use|replaced|superseded|instead|migrate|successor|in favou?r of)\b/i.test(text)) return;
    report(
      node,
      `${operation.id} is deprecated, but its description does not say what to use instead`,
      'Name what takes its place in its `description`, or say that nothing does: use nothing instead',
    );
  }),
});

/** The date may stand in `x-sunset` as well. */
function missingHeaders({ node }: Operation, { headers }: Response): (typeof HEADERS)[number][] {
  return HEADERS.filter(
    ({ name }) =>
      !headers.has(name.toLowerCase()) &&
      !(name === 'Sunset' && node.child('x-sunset') !== undefined),
  );
}
