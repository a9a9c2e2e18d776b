import type { Contract } from '../../../src/contract/index.ts';
import { defineConvention, overContract, type Fix } from '../../../src/convention/index.ts';

/** MAJOR.MINOR.PATCH, perhaps with a pre-release and build metadata (Semantic Versioning 2.0.0). */
const SEMVER =
  /^(0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;

/** What lacks only its last numbers, or has a `v` too many. */
const ALMOST = /^v?(0|[1-9]\d*)(?:\.(0|[1-9]\d*))?(?:\.(0|[1-9]\d*))?$/i;

export default defineConvention({
  id: 'versioning/major-matches-semver',
  summary:
    'The version of the API is a semantic version, and its major is the one in the URL of the server.',
  why: 'Clients pin the major version; if two places name different ones, nobody knows which is promised.',
  since: '0.1.0',
  sources: [
    'Semantic Versioning 2.0.0',
    'Zalando guideline 116',
    'OpenAPI 3.1 section 4.8.2 (info)',
  ],
  severity: 'warn',
  presets: ['strict', 'public-api', 'internal-api'],
  untested: 'It is about two numbers in the contract.',
  lint: overContract((report, { contract }) => {
    const node = contract.document.node.get('info', 'version');
    // Unquoted in YAML, `version: 1.0` is a number, and lacking it is invalid OpenAPI.
    if (node === undefined || !['string', 'number'].includes(typeof node.value)) return;
    const version = String(node.value);
    const [, major] = SEMVER.exec(version) ?? [];
    if (major === undefined) {
      const value = completed(version);
      const fix = (): Fix => ({ edits: [{ op: 'set', at: node, value }] });
      report(
        node,
        `The version \`${version}\` of the API is no semantic version`,
        `Write it as MAJOR.MINOR.PATCH, such as \`${value ?? '1.0.0'}\``,
        value === undefined ? {} : { fix },
      );
      return;
    }
    const served = servedMajors(contract);
    if (served.size === 0 || served.has(major)) return;
    const [url] = served;
    report(
      node,
      `The version of the API is \`${version}\`, but its server is at \`/v${url}\``,
      'Give both the same major version',
    );
  }),
});

function completed(version: string): string | undefined {
  const [whole, major, minor = '0', patch = '0'] = ALMOST.exec(version) ?? [];
  return whole === undefined ? undefined : `${major}.${minor}.${patch}`;
}

/** The major versions in the paths of servers: `1` of `/api/v1`. */
function servedMajors({ operations }: Contract): ReadonlySet<string> {
  const paths = new Set(operations.map(({ basePath }) => basePath));
  return new Set([...paths].flatMap((path) => /\/v(\d+)(?=\/|$)/i.exec(path)?.[1] ?? []));
}
