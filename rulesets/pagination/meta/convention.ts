import type { Operation } from '../../../src/contract/index.ts';
import {
  defineConvention,
  overOperations,
  STYLE,
  type Report,
} from '../../../src/convention/index.ts';

const KEYS = ['total', 'page', 'per_page', 'next_cursor'];
const CAMEL_KEYS = ['total', 'page', 'perPage', 'nextCursor'];

/** Where other styles say that there is more: a cursor, a count, or an object that holds them. */
const MORE = /^(next|total|count|has_?more|links?|meta|page|paging|pagination)|next|cursor/i;

export default defineConvention({
  id: 'pagination/meta',
  summary:
    'Every collection comes in bounded pages and says `total`, `page`, `per_page` and `next_cursor` in `meta`.',
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
      lintMeta(operation, options['json'] === 'camel' ? CAMEL_KEYS : KEYS, report);
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
  );
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
