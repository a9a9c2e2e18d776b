import type { Schema } from '../../../src/contract/index.ts';
import { defineConvention, overNamedValues } from '../../../src/convention/index.ts';
import { piiKind } from './pii-kind.ts';

const EXTENSION = 'x-pii';

export default defineConvention({
  id: 'security/pii',
  summary: 'What looks like personal data says so with `x-pii`.',
  why: 'Personal data that nobody has marked is logged, kept and never erased.',
  since: '0.1.0',
  sources: ['GDPR articles 4 and 30', 'OWASP API3:2023'],
  severity: 'hint',
  presets: ['strict'],
  untested: 'What a server logs, keeps and erases shows in none of its answers.',
  lint: overNamedValues(isPersonal, ({ key, name, schema, parameter, at, target }, report) => {
    if (schema.keyword(EXTENSION) !== undefined) return;
    if (parameter?.node.child(EXTENSION) !== undefined) return;
    const kind = piiKind(key, schema.keyword('format')) ?? '';
    report(
      at,
      `What ${name} holds looks like personal data`,
      `Add \`${EXTENSION}: ${kind}\` to \`${key}\`, or \`${EXTENSION}: false\` where it is not`,
      {
        fix:
          target === undefined
            ? undefined
            : () => ({
                edits: [{ op: 'add', at: target, path: [EXTENSION], value: kind }],
                review: `Check that it is the ${kind} of a person`,
              }),
      },
    );
  }),
});

function isPersonal(name: string, schema: Schema): boolean {
  return (
    piiKind(name, schema.keyword('format')) !== undefined &&
    schema.types.includes('string') &&
    schema.values === undefined
  );
}
