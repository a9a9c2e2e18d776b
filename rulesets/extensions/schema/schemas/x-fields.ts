import type { ExtensionSchema } from '../extension-schema.ts';

export const xFields: ExtensionSchema = {
  name: 'x-fields',
  description: 'The schema whose properties a caller may choose from.',
  places: ['parameter', 'operation', 'schema'],
  schema: {
    title: 'the name of a schema, or a list of its properties',
    anyOf: [
      {
        type: 'string',
        minLength: 1,
      },
      {
        type: 'array',
        minItems: 1,
        items: {
          type: 'string',
          minLength: 1,
        },
      },
    ],
  },
};
