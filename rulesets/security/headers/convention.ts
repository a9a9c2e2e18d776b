import { addHeader, defineConvention, overOperations } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'security/headers',
  summary:
    'A response with a body declares the headers that tell browsers how careful to be with it.',
  why: 'A browser that is not told otherwise guesses media types and follows plain http.',
  since: '0.1.0',
  sources: ['OWASP API8:2023', 'RFC 6797', 'OWASP REST Security Cheat Sheet'],
  severity: 'hint',
  presets: ['strict'],
  options: {
    headers: {
      type: 'array',
      description:
        'What successful responses with a body declare; an empty list where a gateway sets the headers of all responses.',
      default: ['Strict-Transport-Security', 'X-Content-Type-Options'],
      items: { type: 'string' },
    },
  },
  lint: overOperations((operation, report, { options }) => {
    const wanted = options['headers'];
    const names = (Array.isArray(wanted) ? (wanted as unknown[]) : []).map(String);
    for (const response of operation.responses.values()) {
      if (!response.isSuccess || response.content.size === 0) continue;
      const missing = names.filter((name) => !response.headers.has(name.toLowerCase()));
      if (missing.length === 0) continue;
      const list = missing.map((name) => `\`${name}\``).join(', ');
      report(
        response.node,
        `Response ${response.status} of ${operation.id} declares no ${list}`,
        `Declare ${list} under the response's \`headers\``,
        {
          fix: () => ({
            edits: missing.flatMap((name) => addHeader(response, name, header(name))),
            review: `Check that the server or its gateway sends ${list}`,
          }),
        },
      );
    }
  }),
});

function header(name: string): unknown {
  const known = HEADERS.get(name.toLowerCase());
  return (
    known ?? { description: `\`${name}\`, as browsers understand it.`, schema: { type: 'string' } }
  );
}

const HEADERS: ReadonlyMap<string, unknown> = new Map([
  [
    'strict-transport-security',
    {
      description: 'Browsers use https alone from now on (RFC 6797).',
      schema: { type: 'string' },
      example: 'max-age=63072000; includeSubDomains',
    },
  ],
  [
    'x-content-type-options',
    {
      description: 'Browsers do not guess another media type.',
      schema: { type: 'string', enum: ['nosniff'] },
    },
  ],
]);
