import { isLimited, type Response } from '../../../src/contract/index.ts';
import { addHeader, defineConvention, overOperations } from '../../../src/convention/index.ts';

/** Headers by the style that has them, and what they say. */
const STYLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  standard: {
    RateLimit: 'What is left of the quota (`r`), and the seconds until it is restored (`t`).',
    'RateLimit-Policy': 'The quota (`q`) and its window in seconds (`w`).',
  },
  legacy: {
    'X-RateLimit-Limit': 'Requests per window.',
    'X-RateLimit-Remaining': 'Requests that are left in this window.',
    'X-RateLimit-Reset': 'When the window ends.',
  },
};

export default defineConvention({
  id: 'ratelimit/headers',
  summary: 'Answers of a limited operation say what is left of the quota.',
  why: 'A client that sees its quota slows down before it is refused.',
  since: '0.1.0',
  sources: ['IETF draft-ietf-httpapi-ratelimit-headers', 'OWASP API4:2023'],
  severity: 'warn',
  presets: ['strict', 'public-api'],
  owns: ['http/quota-falls'],
  options: {
    fields: {
      type: 'string',
      description:
        'Which headers: those of the IETF draft (`standard`), those before it (`legacy`), or either (`any`).',
      default: 'any',
      enum: ['any', 'standard', 'legacy'],
    },
  },
  lint: overOperations((operation, report, { options }) => {
    if (!isLimited(operation) && !operation.responses.has('429')) return;
    const style = String(options['fields']);
    for (const response of operation.responses.values()) {
      if (!response.isSuccess) continue;
      const missing = missingFields(response, style);
      if (missing.length === 0) continue;
      const names = missing.map(([name]) => `\`${name}\``).join(', ');
      report(
        response.node,
        `Response ${response.status} of ${operation.id} does not announce the rate limit in ${names}`,
        `Declare ${names} under the response's \`headers\``,
        {
          fix: () => ({
            edits: missing.flatMap(([name, description]) =>
              addHeader(response, name, { description, schema: { type: schemaType(name) } }),
            ),
          }),
        },
      );
    }
  }),
});

function missingFields({ headers }: Response, style: string): [string, string][] {
  // Earlier versions of the draft had the legacy names without the `X-`.
  const names = new Set([...headers.keys()].map((name) => name.replace(/^x-/, '')));
  const of = (wanted: string): [string, string][] =>
    Object.entries(STYLES[wanted] ?? {}).filter(
      ([field]) => !names.has(field.toLowerCase().replace(/^x-/, '')),
    );
  if (style !== 'any') return of(style);
  return of('legacy').length === 0 ? [] : of('standard');
}

function schemaType(name: string): string {
  return name.startsWith('X-') ? 'integer' : 'string';
}
