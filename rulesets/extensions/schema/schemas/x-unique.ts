import type { ExtensionSchema } from '../extension-schema.ts';

export const xUnique: ExtensionSchema = {
  name: 'x-unique',
  description: 'No two resources have the same value.',
  places: ['schema'],
  schema: {
    title: '`true` or `false`',
    type: 'boolean',
  },
};
