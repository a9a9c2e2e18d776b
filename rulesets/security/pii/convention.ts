import { defineConvention, overSchemas } from '../../../src/convention/index.ts';
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
  lint: overSchemas(({ schema, name, property, parameter }, report) => {
    if (!schema.types.includes('string') || schema.values !== undefined) return;
    const kind = piiKind(property ?? parameter?.name ?? '', schema.keyword('format'));
    if (kind === undefined || schema.keyword(EXTENSION) !== undefined) return;
    if (parameter?.node.child(EXTENSION) !== undefined) return;
    report(
      schema.node,
      `What ${name} holds looks like personal data`,
      `Add \`${EXTENSION}: ${kind}\`, or \`${EXTENSION}: false\` where it is not`,
      {
        fix: () => ({
          edits: [{ op: 'add', at: schema.node.resolve(), path: [EXTENSION], value: kind }],
          review: `Check that it is the ${kind} of a person`,
        }),
      },
    );
  }),
});
