import type { Operation } from '../../../src/contract/index.ts';
import {
  defineConvention,
  overContract,
  quoteNames,
  toCase,
  words,
  type Fix,
} from '../../../src/convention/index.ts';
import { suggestOperationId } from './suggest-operation-id.ts';

const FIELDS = ['tags', 'operationId', 'summary', 'description'] as const;

type Field = (typeof FIELDS)[number];

export default defineConvention({
  id: 'rest/self-documenting',
  summary: 'Every operation has an `operationId`, a `summary`, a `description` and `tags`.',
  why: 'What the contract does not say, every reader has to find out by asking or trying.',
  since: '0.1.0',
  sources: ['OpenAPI 3.1 section 4.8.10 (Operation Object)', 'OWASP API9:2023'],
  severity: 'warn',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  untested: 'It is about what readers are told.',
  options: {
    fields: {
      type: 'array',
      description: 'What an operation must have.',
      default: [...FIELDS],
      items: { type: 'string' },
    },
  },
  lint: overContract((report, { contract, options }) => {
    const wanted = FIELDS.filter((field) =>
      (options['fields'] as readonly string[]).includes(field),
    );
    const taken = new Set(contract.operations.map(({ id }) => id));
    for (const operation of contract.operations) {
      const { method, path, node } = operation;
      const missing = wanted.filter((field) => !has(operation, field));
      if (missing.length === 0) continue;
      const id = node.text('operationId') ?? suggestOperationId(operation, taken);
      taken.add(id);
      const fields = quoteNames(missing);
      report(node, `${method.toUpperCase()} ${path.text} has no ${fields}`, `Add ${fields}`, {
        fix: () => fix(operation, missing, id),
      });
    }
  }),
});

function has({ node, tags }: Operation, field: Field): boolean {
  return field === 'tags' ? tags.length > 0 : (node.text(field) ?? '').trim() !== '';
}

function fix(operation: Operation, missing: readonly Field[], operationId: string): Fix {
  const { node, path, description } = operation;
  const [subject] = path.segments.filter((segment) => !/[{}]|^(api|v\d+)$/i.test(segment));
  const summary = operation.summary?.trim() || firstSentence(description) || phrase(operationId);
  const values: Readonly<Record<Field, unknown>> = {
    tags: [toCase(subject ?? 'root', 'pascal')],
    operationId,
    summary,
    description: `${summary.replace(/\.$/, '')}.`,
  };
  const order = [...FIELDS, 'parameters', 'requestBody', 'responses'];
  return {
    edits: missing.map((field) => {
      const empty = node.property(field);
      if (empty !== undefined) return { op: 'set', at: empty, value: values[field] };
      const before = order.slice(order.indexOf(field) + 1).find((key) => node.property(key));
      return {
        op: 'add',
        at: node,
        path: [field],
        value: values[field],
        ...(before === undefined ? {} : { before }),
      };
    }),
    review: `Say in your own words what ${quoteNames(missing)} should tell`,
  };
}

/** `listOrders` → `List orders`. */
function phrase(operationId: string): string {
  const text = words(operationId).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A short first sentence of a description does as its summary. */
function firstSentence(description = ''): string | undefined {
  const [sentence = ''] = description.trim().split(/(?<=\.)\s|\n/);
  const text = sentence.replace(/\.$/, '');
  return text !== '' && text.length <= 80 && /^\w/.test(text) ? text : undefined;
}
