import type { Operation } from '../../../src/contract/index.ts';
import {
  defineConvention,
  overContract,
  requireScheme,
  type Report,
} from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'authz/default-deny',
  summary: 'The contract requires a credential for whatever does not say `security: []` itself.',
  why: 'An operation that somebody adds and forgets to protect must be closed, not open.',
  since: '0.1.0',
  sources: ['OWASP API5:2023', 'OWASP API2:2023', 'OpenAPI 3.1 section 4.8.30'],
  severity: 'warn',
  presets: ['strict'],
  heldBy: ['auth/declared'],
  lint: overContract((report, { contract }) => {
    const root = contract.document.node;
    const security = root.child('security');
    if (security === undefined) {
      report(
        root,
        'An operation that does not mention `security` is open: the root requires no credential',
        'Add `security` to the root of the contract',
        { fix: requireScheme(contract) },
      );
    } else if (security.items().length === 0 || security.items().some(isEmpty)) {
      report(
        security,
        'An operation that does not mention `security` is open: the root lets in anybody',
        'Require a security scheme in the `security` of the root',
      );
    }
    for (const operation of contract.operations) lintPublic(operation, report);
  }),
});

/** `[{}]` reads like a requirement and is none. */
function lintPublic({ id, node }: Operation, report: Report): void {
  const security = node.child('security');
  const items = security?.items() ?? [];
  if (security === undefined || items.length === 0 || !items.every(isEmpty)) return;
  report(
    security,
    `${id} is public, but its \`security\` looks like a requirement`,
    'Write `security: []`',
    {
      fix: () => ({ edits: [{ op: 'set', at: security, value: [] }] }),
    },
  );
}

function isEmpty(requirement: Operation['node']): boolean {
  return requirement.entries().length === 0;
}
