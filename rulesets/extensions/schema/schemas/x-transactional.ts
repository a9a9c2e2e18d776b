import type { ExtensionSchema } from '../extension-schema.ts';

export const xTransactional: ExtensionSchema = {
  name: 'x-transactional',
  description: 'What the operation changes, it changes in one transaction.',
  places: ['operation'],
  schema: {
    title: '`true` or `false`',
    type: 'boolean',
  },
};
