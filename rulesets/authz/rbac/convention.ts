import type { Contract, Operation, SecurityScheme } from '../../../src/contract/index.ts';
import { defineConvention, overOperations, type Report } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'authz/rbac',
  summary: 'The scopes and roles that operations ask for are those that can be granted.',
  why: 'A scope that nobody can obtain locks everybody out, and a misspelt one that is ignored lets everybody in.',
  since: '0.1.0',
  sources: ['OWASP API5:2023', 'OpenAPI 3.1 section 4.8.30', 'RFC 6749 section 3.3'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api', 'minimal'],
  lint: overOperations((operation, report, { contract }) => {
    const declared = operation.node.child('security') ?? contract.document.node.child('security');
    for (const [index, requirement] of operation.security.entries()) {
      for (const [name, scopes] of requirement) {
        const scheme = contract.securitySchemes.get(name);
        if (scheme === undefined || scopes.length === 0) continue;
        lintScopes(operation, scheme, scopes, declared?.child(index) ?? operation.node, report);
      }
    }
    lintRoles(operation, contract, report);
  }),
});

function lintScopes(
  { id, node }: Operation,
  scheme: SecurityScheme,
  scopes: readonly string[],
  at: Operation['node'],
  report: Report,
): void {
  if (scheme.type === 'oauth2') {
    const granted = grantedScopes(scheme);
    const unknown = scopes.filter((scope) => !granted.has(scope));
    if (unknown.length === 0) return;
    const names = unknown.map((scope) => `\`${scope}\``).join(', ');
    report(
      at,
      `${id} asks for ${names}, which no flow of the security scheme ${scheme.name} grants`,
      `Add ${names} to the \`scopes\` of its flows, or correct the name`,
    );
  } else if (scheme.type !== 'openIdConnect' && node.document.version === '3.0') {
    // Said once, of the scheme: who does it does it everywhere.
    report(
      scheme.node,
      `Operations such as ${id} list scopes of the security scheme ${scheme.name}, which OpenAPI 3.0 does not allow for its type`,
      'Leave the lists empty and name the roles in `x-roles` of the operations',
      { related: [{ at, message: `${id} lists some` }] },
    );
  }
}

function grantedScopes({ node }: SecurityScheme): ReadonlySet<string> {
  const flows = node.child('flows')?.entries() ?? [];
  return new Set(
    flows.flatMap(([, flow]) => (flow.child('scopes')?.entries() ?? []).map(([scope]) => scope)),
  );
}

/** A role is one of a caller who is known. */
function lintRoles(operation: Operation, { securitySchemes }: Contract, report: Report): void {
  const roles = operation.node.child('x-roles');
  if (roles === undefined || operation.isProtected) return;
  report(
    roles,
    `${operation.id} asks for roles but lets in callers without a credential`,
    securitySchemes.size === 0
      ? 'Define a security scheme and require it'
      : 'Require a security scheme in its `security`',
  );
}
