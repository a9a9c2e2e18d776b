import type { SecurityScheme } from '../../../src/contract/index.ts';
import { defineConvention, overContract } from '../../../src/convention/index.ts';

const EXTENSION = 'x-token-lifetime';

export default defineConvention({
  id: 'auth/jwt-lifetime',
  summary: 'A JWT says how long it lives: an access token minutes, a refresh token days.',
  why: 'A token that nobody can revoke is as dangerous as it is long-lived.',
  since: '0.1.0',
  sources: ['OWASP API2:2023', 'RFC 6750 section 5.3', 'RFC 9700 section 2.2.2'],
  severity: 'warn',
  presets: ['strict'],
  options: {
    access: {
      type: 'integer',
      description: 'The longest life of an access token, in seconds.',
      default: 900,
    },
    refreshMin: {
      type: 'integer',
      description: 'The shortest life of a refresh token, in seconds.',
      default: 604_800,
    },
    refreshMax: {
      type: 'integer',
      description: 'The longest life of a refresh token, in seconds.',
      default: 2_592_000,
    },
  },
  lint: overContract((report, { contract, options }) => {
    const bounds = {
      access: { min: 1, max: Number(options['access']) },
      refresh: { min: Number(options['refreshMin']), max: Number(options['refreshMax']) },
    };
    for (const { node, name } of [...contract.securitySchemes.values()].filter(isJwt)) {
      const lifetime = node.child(EXTENSION);
      if (lifetime === undefined) {
        report(
          node,
          `The security scheme ${name} does not say how long a token lives`,
          `Add \`${EXTENSION}: { access: …, refresh: … }\`, in seconds`,
          {
            fix: () => ({
              edits: [
                { op: 'add', at: node, path: [EXTENSION, 'access'], value: bounds.access.max },
              ],
              review: 'Write how long tokens really live, those to refresh with too',
            }),
          },
        );
        continue;
      }
      for (const [kind, { min, max }] of Object.entries(bounds)) {
        const seconds = lifetime.child(kind);
        if (typeof seconds?.value !== 'number') continue;
        if (seconds.value >= min && seconds.value <= max) continue;
        report(
          seconds,
          `The ${kind} token of ${name} lives ${seconds.value} seconds`,
          `Let it live between ${min} and ${max} seconds`,
        );
      }
    }
  }),
});

function isJwt({ node, isBearer }: SecurityScheme): boolean {
  return (
    isBearer &&
    (/^jwt$/i.test(node.text('bearerFormat') ?? '') || node.child('x-jwt') !== undefined)
  );
}
