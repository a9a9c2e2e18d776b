import type { ExtensionSchema } from '../extension-schema.ts';

export const xSideEffects: ExtensionSchema = {
  name: 'x-side-effects',
  description: 'What an operation does besides what its answer says.',
  places: ['operation'],
  schema: {
    title: 'a sentence, or a list of them',
    anyOf: [
      {
        type: 'string',
        minLength: 1,
      },
      {
        type: 'array',
        items: {
          type: 'string',
          minLength: 1,
        },
      },
    ],
  },
};
