import type { SecurityScheme } from '../../../src/contract/index.ts';
import { defineConvention, overContract, type Report } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'auth/schemes',
  summary:
    'No credential is a password sent with every call, stands in a URL, or comes from a dropped OAuth flow.',
  why: 'URLs are logged, passwords are reused, and the dropped flows hand tokens to whoever is in between.',
  since: '0.1.0',
  sources: [
    'OWASP API2:2023',
    'RFC 9700 sections 2.1.2 and 2.4',
    'RFC 6750 section 5.3',
    'RFC 7617 section 4',
  ],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  untested:
    'It is about what is written of schemes; that they are asked for is held by `auth/declared`.',
  options: {
    allow: {
      type: 'array',
      description: 'What is accepted all the same: `basic`, `query`, `implicit`, `password`.',
      default: [],
      items: { type: 'string' },
    },
  },
  lint: overContract((report, { contract, options }) => {
    const { allow } = options;
    const allowed = new Set(Array.isArray(allow) ? (allow as unknown[]) : []);
    for (const scheme of contract.securitySchemes.values()) {
      if (scheme.scheme === 'basic' && !allowed.has('basic')) reportBasic(scheme, report);
      if (scheme.apiKey?.in === 'query' && !allowed.has('query')) reportQuery(scheme, report);
      if (scheme.type !== 'oauth2') continue;
      for (const [flow, todo] of DROPPED) {
        const node = scheme.node.get('flows', flow);
        if (node === undefined || allowed.has(flow)) continue;
        report(node, `The security scheme ${scheme.name} offers the OAuth flow \`${flow}\``, todo);
      }
    }
  }),
});

/** RFC 9700 (OAuth 2.0 Security Best Current Practice) drops both. */
const DROPPED = [
  ['implicit', 'Use `authorizationCode` with PKCE instead'],
  ['password', 'Use `authorizationCode` for people and `clientCredentials` for programs instead'],
] as const;

function reportBasic({ node, name }: SecurityScheme, report: Report): void {
  report(
    node,
    `The security scheme ${name} sends a name and a password with every call (HTTP basic)`,
    'Use `scheme: bearer`, an API key in a header, OAuth 2 or OpenID Connect instead',
  );
}

function reportQuery({ node, name, apiKey }: SecurityScheme, report: Report): void {
  report(
    node,
    `The security scheme ${name} sends its key in the URL, as \`${apiKey?.name}\``,
    'Send it in a header instead: `in: header`',
  );
}
