import type { Operation, SecurityScheme } from '../../../src/contract/index.ts';
import { defineConvention, overContract, plainText } from '../../../src/convention/index.ts';

type Node = Operation['node'];

export default defineConvention({
  id: 'security/https',
  summary: 'Servers, and the URLs where credentials are obtained, are https.',
  why: 'Over plain http anybody on the way reads and changes what is sent, credentials included.',
  since: '0.1.0',
  sources: ['OWASP API8:2023', 'RFC 9110 section 4.2.2', 'RFC 6749 section 3.1'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api', 'minimal'],
  untested: 'A server under test mostly stands behind what ends its TLS.',
  options: {
    allow: {
      type: 'array',
      description: 'Hosts that may be reached over http, beside those of the own machine.',
      default: [],
      items: { type: 'string' },
    },
  },
  lint: overContract((report, { contract, options }) => {
    const { allow } = options;
    const allowed = new Set(Array.isArray(allow) ? (allow as unknown[]) : []);
    const schemes = [...contract.securitySchemes.values()];
    for (const [node, what] of [
      ...serverUrls(contract.document.node, contract.operations),
      ...schemes.flatMap(credentialUrls),
    ]) {
      const host = plainHost(node.value);
      if (host === undefined || isLocal(host) || allowed.has(host)) continue;
      report(node, `${what} is reached over plain http`, 'Use `https`', {
        fix: () => ({
          edits: [{ op: 'set', at: node, value: plainText(node.value).replace(/^\w+/, secured) }],
          review: `Check that ${host} answers over https`,
        }),
      });
    }
  }),
});

/** The `url` of every server: of the root, of a path, of an operation. */
function serverUrls(root: Node, operations: readonly Operation[]): [Node, string][] {
  const owners = [root, ...operations.flatMap(({ pathItem, node }) => [pathItem, node])];
  return owners
    .flatMap((owner) => owner.child('servers')?.items() ?? [])
    .flatMap((server) => {
      const url = server.child('url');
      return url === undefined ? [] : [[url, `The server ${plainText(url.value)}`]];
    });
}

const URLS = ['authorizationUrl', 'tokenUrl', 'refreshUrl'];

/** Where the credential of an OAuth 2 or OpenID Connect scheme comes from. */
function credentialUrls({ name, node }: SecurityScheme): [Node, string][] {
  const flows = (node.child('flows')?.entries() ?? []).flatMap(([, flow]) =>
    URLS.map((key): [Node | undefined, string] => [flow.child(key), key]),
  );
  const found: [Node | undefined, string][] = [
    ...flows,
    [node.child('openIdConnectUrl'), 'openIdConnectUrl'],
  ];
  return found.flatMap(([url, key]) =>
    url === undefined ? [] : [[url, `The \`${key}\` of the security scheme ${name}`]],
  );
}

/** The host of an unencrypted URL; `undefined` for any other. */
function plainHost(url: unknown): string | undefined {
  if (typeof url !== 'string') return undefined;
  return /^(?:http|ws):\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)/i.exec(url)?.[1]?.toLowerCase();
}

/** Of this machine alone (RFC 6761 section 6.3, RFC 1122 section 3.2.1.3). */
function isLocal(host: string): boolean {
  return /^(([^.]+\.)*localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(host);
}

function secured(scheme: string): string {
  return `${scheme}s`;
}
