import type { ExtensionSchema } from '../extension-schema.ts';

export const xErrorCodes: ExtensionSchema = {
  name: 'x-error-codes',
  description: 'The catalogue of codes that errors may carry.',
  places: ['root'],
  schema: {
    title: 'a map from codes in capitals to their `status` and `description`',
    type: 'object',
    propertyNames: {
      pattern: '^[A-Z][A-Z0-9_]*$',
    },
    additionalProperties: {
      title: 'an object with `status` and `description`',
      type: 'object',
      additionalProperties: false,
      required: ['status'],
      properties: {
        status: {
          title: 'an error status from 400 to 599',
          type: 'integer',
          minimum: 400,
          maximum: 599,
        },
        description: {
          title: 'a sentence for people',
          type: 'string',
          minLength: 1,
        },
      },
    },
  },
};
