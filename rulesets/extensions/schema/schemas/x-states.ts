import type { ExtensionSchema } from '../extension-schema.ts';

export const xStates: ExtensionSchema = {
  name: 'x-states',
  description: 'The states of a resource and how it passes from one to another.',
  places: ['schema'],
  schema: {
    title: 'an object with `initial` and `transitions`',
    type: 'object',
    additionalProperties: false,
    required: ['transitions'],
    properties: {
      initial: {
        title: 'the name of a state',
        type: 'string',
        minLength: 1,
      },
      transitions: {
        title: 'a map from states to lists of states',
        type: 'object',
        minProperties: 1,
        additionalProperties: {
          title: 'a list of states',
          type: 'array',
          uniqueItems: true,
          items: {
            title: 'the name of a state',
            type: 'string',
            minLength: 1,
          },
        },
      },
    },
  },
};
