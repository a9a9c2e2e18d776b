import type { ExtensionSchema } from '../extension-schema.ts';

export const xAudit: ExtensionSchema = {
  name: 'x-audit',
  description: 'Calls are written to the audit log.',
  places: ['root', 'operation'],
  schema: {
    title: '`true` or `false`',
    type: 'boolean',
  },
};
