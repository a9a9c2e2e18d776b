import type { Operation, Schema } from '../../../src/contract/index.ts';
import {
  defineConvention,
  overOperations,
  STYLE,
  toCase,
  type Edit,
  type Fix,
  type Report,
} from '../../../src/convention/index.ts';

const KEYS = ['total', 'page', 'per_page', 'next_cursor'];

/** Where other styles say that there is more: a cursor, a count, or an object that holds them. */
const MORE = /^(next|total|count|has_?more|links?|meta|page|paging|pagination)|next|cursor/i;

export default defineConvention({
  id: 'pagination/meta',
  summary:
    'Every collection comes in pages and says `total`, `page`, `per_page` and `next_cursor` in `meta`.',
  why: 'A list without bounds works until the day it has a million entries.',
  since: '0.1.0',
  sources: ['OWASP API4:2023', 'Google AIP-158'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  options: { envelope: STYLE.envelope, json: STYLE.json },
  lint: overOperations((operation, report, { options }) => {
    if (operation.method !== 'get' || operation.payload?.schema.isArray !== true) return;
    lintParameters(operation, report);
    if (options['envelope'] === 'data-error-meta') {
      lintMeta(
        operation,
        KEYS.map((key) => (options['json'] === 'camel' ? toCase(key, 'camel') : key)),
        report,
      );
    } else lintNext(operation, report);
  }),
});

function lintParameters(operation: Operation, report: Report): void {
  const { pagination } = operation;
  if (pagination?.size !== undefined) return;
  const missing = pagination === undefined ? 'no paging parameters' : 'no page size';
  report(
    operation.node,
    `${operation.id} returns a collection but takes ${missing}`,
    'Add `cursor` or `page`, and `per_page` with `default`, `minimum` and `maximum`',
  );
}

function lintMeta(operation: Operation, wanted: readonly string[], report: Report): void {
  const body = operation.success?.json?.schema;
  if (body === undefined) return;
  const meta = body.property('meta');
  if (meta === undefined || !body.required.has('meta')) {
    report(
      body.node,
      `The collection of ${operation.id} comes without \`meta\``,
      `Require an object \`meta\` with ${wanted.map((key) => `\`${key}\``).join(', ')}`,
    );
    return;
  }
  const missing = wanted.filter(
    (key) => meta.property(key) === undefined || !meta.required.has(key),
  );
  if (missing.length === 0) return;
  const keys = missing.map((key) => `\`${key}\``).join(', ');
  report(
    meta.node,
    `The \`meta\` of ${operation.id} does not require ${keys}`,
    `Declare and require ${keys}; null where it does not apply`,
    { fix: fixFor(operation, meta, missing) },
  );
}

/** Declares keys of `meta` and requires them, where that is the `meta` of lists alone. */
function fixFor(
  { node: { document } }: Operation,
  meta: Schema,
  missing: readonly string[],
): (() => Fix) | undefined {
  const isDedicated = /pag(e|ing|ination)|list|collection/i.test(meta.name ?? '');
  if (meta.node.ref !== undefined && !isDedicated) return undefined;
  const target = meta.node.resolve();
  const required = target.property('required');
  const named = missing.filter((key) => !meta.required.has(key));
  return () => ({
    edits: [
      ...missing.map((key): Edit => ({
        op: 'add',
        at: target,
        path: ['properties', key],
        value: nullable(key, document.version),
      })),
      ...(required === undefined
        ? [{ op: 'add', at: target, path: ['required'], value: named } as const]
        : named.map((value) => ({ op: 'append', at: required, value }) as const)),
    ],
    review: 'Answer with them in the server too',
  });
}

function nullable(key: string, version: string): object {
  const type = /cursor/i.test(key) ? 'string' : 'integer';
  const bounds = type === 'string' ? { maxLength: 512 } : { minimum: 0 };
  if (/^per_?page$/i.test(key)) return { type, minimum: 1 };
  return version === '3.0'
    ? { type, nullable: true, ...bounds }
    : { type: [type, 'null'], ...bounds };
}

/** Whatever the envelope, a reader must be able to tell whether there is another page. */
function lintNext(operation: Operation, report: Report): void {
  const { success } = operation;
  const names = [...(success?.json?.schema?.properties.keys() ?? [])];
  if (success === undefined || success.headers.has('link') || names.some((name) => MORE.test(name)))
    return;
  report(
    success.node,
    `The collection of ${operation.id} does not say whether there is more`,
    'Declare a `Link` header with `rel="next"`, or a property such as `next_cursor`',
  );
}
