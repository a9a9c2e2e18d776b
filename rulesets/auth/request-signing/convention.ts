import { addParameters, defineConvention, overOperations } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'auth/request-signing',
  summary: 'A signed operation takes `Signature`, `Signature-Input` and the digest of its body.',
  why: 'A signature that does not cover the body lets whoever is in between change it.',
  since: '0.1.0',
  sources: ['RFC 9421 section 4', 'RFC 9530 section 2', 'OWASP API2:2023'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  heldBy: ['validation/before-handler'],
  lint: overOperations((operation, report) => {
    const { node, id, requestBody } = operation;
    if (node.child('x-signed')?.value !== true) return;
    const missing = FIELDS.filter(
      ({ name, ofBody }) =>
        (!ofBody || requestBody !== undefined) && operation.parameter('header', name) === undefined,
    );
    if (missing.length === 0) return;
    const names = missing.map(({ name }) => `\`${name}\``).join(', ');
    report(
      node,
      `${id} is signed and takes no ${names}`,
      `Add ${names} as required header ${missing.length === 1 ? 'parameter' : 'parameters'}`,
      {
        fix: () => ({
          edits: addParameters(
            operation,
            missing.map(({ name, description }) => ({
              name,
              in: 'header',
              required: true,
              description,
              schema: { type: 'string', maxLength: 4096 },
            })),
          ),
        }),
      },
    );
  }),
});

const FIELDS = [
  {
    name: 'Signature-Input',
    description: 'What is signed, and with which key (RFC 9421).',
    ofBody: false,
  },
  { name: 'Signature', description: 'The signature (RFC 9421).', ofBody: false },
  { name: 'Content-Digest', description: 'The digest of the body (RFC 9530).', ofBody: true },
];
