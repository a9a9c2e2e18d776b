import type { Response, Schema } from '../../../src/contract/index.ts';
import { addHeader, defineConvention, overOperations } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'rest/links',
  summary:
    'A page of a collection links to the next one: by `Link`, by OpenAPI `links` or in its body.',
  why: 'A client that follows links need not know how the server builds its URLs.',
  since: '0.1.0',
  sources: ['RFC 8288', 'OpenAPI 3.1 section 4.8.20 (Link Object)'],
  severity: 'info',
  presets: ['strict'],
  untested: 'Links are for callers to follow; a test follows the operations themselves.',
  lint: overOperations(({ id, pagination, success }, report) => {
    if (pagination === undefined || success === undefined || hasLinks(success)) return;
    report(
      success.node,
      `${id} answers in pages without a link to the next`,
      'Declare the header `Link` (RFC 8288), or `links` of the response',
      {
        fix: () => ({
          edits: addHeader(success, 'Link', {
            description: 'The pages around this one, as RFC 8288 has them: `<URL>; rel="next"`.',
            schema: { type: 'string' },
          }),
          review: 'Send the header, and leave out `next` on the last page',
        }),
      },
    );
  }),
});

function hasLinks({ headers, node, json }: Response): boolean {
  if (headers.has('link') || (node.child('links')?.entries().length ?? 0) > 0) return true;
  const body = json?.schema;
  return body !== undefined && [body, ...beside(body)].some(isLinked);
}

/** Where JSON:API, HAL and others put links: in the body, or in what stands beside the items. */
const BESIDE = ['meta', 'paging', 'pagination', 'page', 'page_info', 'pageInfo'];

function beside(body: Schema): Schema[] {
  return BESIDE.map((name) => body.property(name)).filter((schema) => schema !== undefined);
}

function isLinked(schema: Schema): boolean {
  if (['links', '_links'].some((name) => schema.property(name) !== undefined)) return true;
  return ['next', 'next_url', 'nextUrl', 'next_link', 'nextLink', 'next_page_url'].some((name) =>
    schema.property(name)?.alternatives.some(({ types }) => types.includes('string')),
  );
}
