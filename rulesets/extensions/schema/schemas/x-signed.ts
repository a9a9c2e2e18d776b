import type { ExtensionSchema } from '../extension-schema.ts';

export const xSigned: ExtensionSchema = {
  name: 'x-signed',
  description: 'Requests carry a signature (RFC 9421) and a digest of their body (RFC 9530).',
  places: ['operation'],
  schema: {
    title: '`true` or `false`',
    type: 'boolean',
  },
};
