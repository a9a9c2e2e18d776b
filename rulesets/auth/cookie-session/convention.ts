import {
  spokenName,
  type Contract,
  type Operation,
  type SecurityScheme,
} from '../../../src/contract/index.ts';
import {
  addParameters,
  defineConvention,
  eachReadable,
  overContract,
  type Report,
} from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'auth/cookie-session',
  summary:
    'A session cookie is Secure, HttpOnly and SameSite, and what changes state under it takes a CSRF token.',
  why: 'A browser sends the cookie with every request, also with those that another site makes it send.',
  since: '0.1.0',
  sources: [
    'RFC 6265 section 8.2',
    'OWASP API2:2023',
    'OWASP Cross-Site Request Forgery Prevention Cheat Sheet',
  ],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  options: {
    header: {
      type: 'string',
      description: 'The header that a fix adds; any header called CSRF or XSRF is accepted.',
      default: 'X-CSRF-Token',
    },
  },
  lint: overContract((report, { contract, options }) => {
    const cookies = [...contract.securitySchemes.values()].filter(
      ({ apiKey }) => apiKey?.in === 'cookie',
    );
    if (cookies.length === 0) return;
    const setting = setCookies(contract);
    for (const scheme of cookies) lintAttributes(scheme, setting, report);
    const names = new Set(cookies.map(({ name }) => name));
    const header = String(options['header']);
    eachReadable(contract.operations, (operation) => {
      if (isForgeable(operation, names) && !takesToken(operation, header)) {
        report(
          operation.node,
          `${operation.id} changes state for whoever has the cookie, and takes no CSRF token`,
          `Add a required header parameter \`${header}\``,
          {
            fix: () => ({
              edits: addParameters(operation, [{ name: header, ...TOKEN }]),
              review: `Check that the server compares \`${header}\` with the session`,
            }),
          },
        );
      }
    });
  }),
});

const TOKEN = {
  in: 'header',
  required: true,
  description: 'The token that proves that the request comes from our own pages.',
  schema: { type: 'string', minLength: 16, maxLength: 256 },
} as const;

const ATTRIBUTES = ['Secure', 'HttpOnly', 'SameSite'];

/** What the contract says of the cookie, in words or where it is set. */
function lintAttributes(
  { node, name, apiKey }: SecurityScheme,
  setting: readonly string[],
  report: Report,
): void {
  const own = [
    node.text('description') ?? '',
    ...setting.filter((text) => text.includes(apiKey?.name ?? '')),
  ];
  const said = own
    .join(' ')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '');
  const missing = ATTRIBUTES.filter((attribute) => !said.includes(attribute.toLowerCase()));
  if (missing.length === 0) return;
  report(
    node,
    `Nothing says that the cookie of the security scheme ${name} is ${missing.join(', ')}`,
    `Set it so, and say so in the scheme's \`description\` or an example of \`Set-Cookie\``,
  );
}

/** What the contract says about `Set-Cookie`: descriptions and examples. */
function setCookies({ operations }: Contract): string[] {
  return operations.flatMap(({ responses }) =>
    [...responses.values()].flatMap(({ headers }) => {
      const header = headers.get('set-cookie');
      return header === undefined ? [] : [JSON.stringify(header.node.value)];
    }),
  );
}

/** Whether a cookie alone lets a request in that changes something. */
function isForgeable({ method, security }: Operation, cookies: ReadonlySet<string>): boolean {
  return (
    ['post', 'put', 'patch', 'delete'].includes(method) &&
    security.some(
      (requirement) =>
        requirement.size > 0 && [...requirement.keys()].every((name) => cookies.has(name)),
    )
  );
}

function takesToken({ parameters }: Operation, header: string): boolean {
  return parameters.some(
    ({ in: location, name }) =>
      location === 'header' &&
      (/\b[cx]srf\b/.test(spokenName(name)) || name.toLowerCase() === header.toLowerCase()),
  );
}
