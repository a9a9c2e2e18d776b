import type { Contract, Operation } from '../../../src/contract/index.ts';
import {
  addHeader,
  defineConvention,
  overOperations,
  requireScheme,
  type Report,
} from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'auth/declared',
  summary: 'Every operation says who may call it, and a 401 says how to authenticate.',
  why: 'An operation that says nothing about credentials is public by accident.',
  since: '0.1.0',
  sources: ['OpenAPI 3.1 section 4.8.30', 'RFC 9110 section 15.5.2', 'OWASP API2:2023'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api', 'minimal'],
  lint: overOperations((operation, report, { contract }) => {
    lintRequirements(operation, contract, report);
    const unauthorized = operation.responses.get('401');
    if (unauthorized === undefined || unauthorized.headers.has('www-authenticate')) return;
    report(
      unauthorized.node,
      `Response 401 of ${operation.id} has no \`WWW-Authenticate\` header`,
      "Declare `WWW-Authenticate` under the response's `headers`",
      { fix: () => ({ edits: addHeader(unauthorized, 'WWW-Authenticate', CHALLENGE) }) },
    );
  }),
});

const CHALLENGE = {
  description: 'How to authenticate (RFC 9110, section 11.6.1).',
  schema: { type: 'string' },
  example: 'Bearer',
};

function lintRequirements(operation: Operation, contract: Contract, report: Report): void {
  const declared = operation.node.child('security') ?? contract.document.node.child('security');
  if (declared === undefined) {
    report(
      operation.node,
      `${operation.id} does not say who may call it`,
      'Add `security` to it or to the root of the contract; `security: []` makes it public',
      { fix: requireScheme(contract) },
    );
    return;
  }
  for (const [index, requirement] of operation.security.entries()) {
    const unknown = [...requirement.keys()].find((name) => !contract.securitySchemes.has(name));
    if (unknown === undefined) continue;
    report(
      declared.child(index) ?? declared,
      `${operation.id} asks for the security scheme \`${unknown}\`, which does not exist`,
      `Define \`${unknown}\` under \`components.securitySchemes\``,
    );
  }
}
