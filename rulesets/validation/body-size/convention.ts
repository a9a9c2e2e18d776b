import type { MediaType, Operation, Schema } from '../../../src/contract/index.ts';
import {
  addResponses,
  defineConvention,
  overOperations,
  type FacetContext,
  type Report,
} from '../../../src/convention/index.ts';

const EXTENSION = 'x-max-body';

export default defineConvention({
  id: 'validation/body-size',
  summary: 'An operation that takes files says how large a body may be, and declares 413.',
  why: 'A server that reads whatever is sent can be filled up by one caller.',
  since: '0.1.0',
  sources: ['OWASP API4:2023', 'RFC 9110 section 15.5.14'],
  severity: 'warn',
  presets: ['strict'],
  options: {
    all: {
      type: 'boolean',
      description:
        'Whether every operation with a body must say so, not only those that take files.',
      default: false,
    },
  },
  lint: overOperations((operation, report, context) => {
    const { node, requestBody } = operation;
    const media = [...(requestBody?.content.values() ?? [])];
    if (media.length === 0 || !(context.options['all'] === true || media.some(isUpload))) return;
    if (node.child(EXTENSION) === undefined) {
      report(
        node,
        `${operation.id} does not say how large a body it takes`,
        `Add \`${EXTENSION}\` with a number of bytes`,
        {
          fix: () => ({
            edits: [
              { op: 'add', at: node, path: [EXTENSION], value: 10_485_760, before: 'requestBody' },
            ],
            review: `Choose how many bytes ${operation.id} has to take`,
          }),
        },
      );
    }
    lintStatus(operation, report, context);
  }),
});

function lintStatus(operation: Operation, report: Report, context: FacetContext): void {
  if (operation.response(413) !== undefined) return;
  report(
    operation.node.child('responses') ?? operation.node,
    `${operation.id} does not declare 413 (its body can be too large)`,
    'Add `413` to its `responses`',
    { fix: () => ({ edits: addResponses(context.contract, operation, [TOO_LARGE]) }) },
  );
}

const TOO_LARGE = {
  status: 413,
  name: 'PayloadTooLarge',
  description: 'The body is larger than the operation takes.',
};

/** Neither JSON, nor a form, nor text; or a form with a file in it. */
function isUpload(media: MediaType): boolean {
  if (media.isJson) return false;
  if (/^multipart\//i.test(media.name)) return holdsFile(media.schema);
  return !/^(text\/|application\/(x-www-form-urlencoded|xml\b|[^;]*\+xml|[^;]*yaml|[^;]*ndjson|jsonl?))/i.test(
    media.name,
  );
}

function holdsFile(schema: Schema | undefined): boolean {
  if (schema === undefined || schema.properties.size === 0) return true;
  return [...schema.properties.values()].some((property) =>
    [property, property.items].some(
      (value) =>
        value?.keyword('format') === 'binary' ||
        value?.keyword('contentMediaType') !== undefined ||
        value?.keyword('contentEncoding') !== undefined,
    ),
  );
}
