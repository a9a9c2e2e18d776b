import type { ExtensionSchema } from '../extension-schema.ts';

export const xPii: ExtensionSchema = {
  name: 'x-pii',
  description: 'The value is personal data; logs and exports treat it accordingly.',
  places: ['schema', 'parameter'],
  schema: {
    title: '`true`, or a word for the kind of personal data',
    type: ['string', 'boolean'],
    minLength: 1,
  },
};
