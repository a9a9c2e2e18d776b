import type { ExtensionSchema } from '../extension-schema.ts';

export const xOwner: ExtensionSchema = {
  name: 'x-owner',
  description:
    'The resource belongs to its caller: a claim of the credential equals a field of the resource.',
  places: ['operation'],
  schema: {
    title: 'an object with `claim` and `field`',
    type: 'object',
    additionalProperties: false,
    required: ['claim', 'field'],
    properties: {
      claim: {
        title: 'the name of a claim',
        type: 'string',
        minLength: 1,
      },
      field: {
        title: 'the name of a property',
        type: 'string',
        minLength: 1,
      },
    },
  },
};
