import type { Operation } from '../../../src/contract/index.ts';
import { defineConvention, overOperations, STYLE } from '../../../src/convention/index.ts';
import { unversionedPath, versionFix } from './version-fix.ts';

export default defineConvention({
  id: 'versioning/url-path',
  summary: 'The major version stands in the URL of the server, `/api/v1`, and in no path.',
  why: 'Without a version in every URL a breaking change cannot be served beside the old one.',
  since: '0.1.0',
  sources: ['OpenAPI 3.1 section 4.8.5 (servers)', 'OWASP API9:2023'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  options: {
    versioning: STYLE.versioning,
    prefix: {
      type: 'string',
      description: 'How the path of a server ends; `{major}` stands for the version.',
      default: '/api/v{major}',
    },
  },
  lint: overOperations((operation, report, context) => {
    const { options } = context;
    const style = options['versioning'];
    if (style === 'none') return;
    const isElsewhere = style === 'any' ? isHeaderVersioned(operation) : style !== 'url';
    const prefix = String(options['prefix']);
    if (!isElsewhere && !isUnversioned(operation) && !endsWith(operation.basePath, prefix)) {
      const { document } = operation.node;
      const owner = [operation.node, operation.pathItem].find((node) => node.child('servers'));
      const server = (owner ?? document.node).child('servers')?.items()[0];
      report(
        server?.child('url') ?? server ?? document.node,
        `The first server of ${operation.path.text} does not end in \`${prefix}\``,
        `Let the first of \`servers\` be a URL such as \`https://api.example.com${prefix.replace('{major}', '1')}\``,
        { fix: () => versionFix(operation, context.contract, prefix) },
      );
    }
    const version = operation.path.segments.find((segment) => /^v\d+$/i.test(segment));
    if (version === undefined) return;
    report(
      operation.pathItem,
      `The path ${operation.path.text} holds the version \`${version}\``,
      `Move \`/${version}\` from the path to the URL of \`servers\``,
      { fix: () => unversionedPath(operation, context.contract, version) },
    );
  }),
});

/** The version is asked for in a header of its own, or in the media type. */
function isHeaderVersioned({ parameters, success }: Operation): boolean {
  const isVersion = /^(x-)?(api-)?version$/i;
  return (
    parameters.some(({ in: location, name }) => location === 'header' && isVersion.test(name)) ||
    [...(success?.content.keys() ?? [])].some((type) => /\bv\d+\b|version=/i.test(type))
  );
}

/** Probes and the like stand outside of the version: public, under servers of their own. */
function isUnversioned(operation: Operation): boolean {
  const override = operation.node.child('servers') ?? operation.pathItem.child('servers');
  return override !== undefined && !operation.isProtected;
}

function endsWith(basePath: string, prefix: string): boolean {
  const [before = '', after] = prefix.split('{major}');
  if (after === undefined) return basePath.endsWith(prefix);
  const start = basePath.lastIndexOf(before);
  if (start === -1 || !basePath.endsWith(after)) return false;
  const major = basePath.slice(start + before.length, basePath.length - after.length);
  return /^[1-9]\d*$/.test(major);
}
