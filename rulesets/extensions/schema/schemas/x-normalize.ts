import type { ExtensionSchema } from '../extension-schema.ts';

export const xNormalize: ExtensionSchema = {
  name: 'x-normalize',
  description: 'How a text is tidied before it is validated.',
  places: ['schema'],
  schema: {
    title: 'a list of `trim`, `lowercase`, `uppercase`, `nfc` and `strip-control`',
    type: 'array',
    minItems: 1,
    uniqueItems: true,
    items: {
      enum: ['trim', 'lowercase', 'uppercase', 'nfc', 'strip-control'],
      title: '`trim`, `lowercase`, `uppercase`, `nfc` or `strip-control`',
    },
  },
};
