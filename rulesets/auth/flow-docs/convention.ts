import type { SecurityScheme } from '../../../src/contract/index.ts';
import { defineConvention, overContract } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'auth/flow-docs',
  summary:
    'Every security scheme says how to obtain its credential, and every scope what it allows.',
  why: 'A developer who cannot find out how to get a credential never makes the first call.',
  since: '0.1.0',
  sources: ['OpenAPI 3.1 section 4.8.27', 'OpenAPI 3.1 section 4.8.29'],
  severity: 'warn',
  presets: ['strict', 'public-api'],
  untested: 'It is about what readers are told; what a flow does is held as any operation.',
  lint: overContract((report, { contract }) => {
    for (const scheme of contract.securitySchemes.values()) {
      if (isBlank(scheme.node.text('description'))) {
        report(
          scheme.node,
          `The security scheme ${scheme.name} does not say how to obtain a credential`,
          'Describe in its `description` who issues one, how, and how long it lives',
        );
      }
      for (const [name, scope] of scopes(scheme)) {
        if (!isBlank(scope.text())) continue;
        report(
          scope,
          `The scope ${name} of the security scheme ${scheme.name} does not say what it allows`,
          'Describe it in a few words',
        );
      }
    }
  }),
});

function scopes({ type, node }: SecurityScheme): [string, SecurityScheme['node']][] {
  if (type !== 'oauth2') return [];
  return (node.child('flows')?.entries() ?? []).flatMap(
    ([, flow]) => flow.child('scopes')?.entries() ?? [],
  );
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
