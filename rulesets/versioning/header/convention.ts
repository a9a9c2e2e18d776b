import type { Operation } from '../../../src/contract/index.ts';
import {
  addParameters,
  defineConvention,
  overOperations,
  STYLE,
} from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'versioning/header',
  summary: 'Where the version stands in a header, every operation takes it.',
  why: 'An operation that cannot be asked for by version changes under its callers.',
  since: '0.1.0',
  sources: ['OWASP API9:2023', 'Zalando guideline 114', 'RFC 9110 section 12.5.1 (Accept)'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  untested:
    'Which version has answered shows in nothing but the answer; that is held by `response/body`.',
  options: {
    versioning: STYLE.versioning,
    header: {
      type: 'string',
      description: 'Name of the header field that carries the version.',
      default: 'X-API-Version',
    },
  },
  lint: overOperations((operation, report, { options }) => {
    const header = String(options['header']);
    if (isProbe(operation)) return;
    if (options['versioning'] === 'header') {
      if (operation.parameter('header', header) !== undefined) return;
      report(
        operation.node,
        `${operation.id} takes no \`${header}\``,
        `Add a header parameter \`${header}\``,
        {
          fix: () => ({
            edits: addParameters(operation, [
              {
                name: header,
                in: 'header',
                description: 'The version of the API that the caller was written for.',
                schema: { type: 'string', maxLength: 20 },
              },
            ]),
            review: 'Decide which versions there are, and which one is meant without the header',
          }),
        },
      );
    } else if (options['versioning'] === 'media-type') {
      const types = [...(operation.success?.content.keys() ?? [])];
      const isVersioned = (type: string): boolean => /[.+-]v\d+\b|version=/i.test(type);
      if (types.length === 0 || types.some(isVersioned)) return;
      report(
        operation.success?.node ?? operation.node,
        `${operation.id} answers in no media type that names its version`,
        'Add one such as `application/vnd.example.v1+json` to its `content`',
      );
    }
  }),
});

/** What runs the service asks its probes, and knows no version. */
function isProbe(operation: Operation): boolean {
  const override = operation.node.child('servers') ?? operation.pathItem.child('servers');
  return override !== undefined && !operation.isProtected;
}
