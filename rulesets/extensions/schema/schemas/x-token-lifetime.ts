import type { ExtensionSchema } from '../extension-schema.ts';

export const xTokenLifetime: ExtensionSchema = {
  name: 'x-token-lifetime',
  description: 'How long tokens live.',
  places: ['security scheme', 'response', 'operation'],
  schema: {
    title: 'an object with `access`, `refresh` or both',
    type: 'object',
    additionalProperties: false,
    properties: {
      access: {
        title: 'a positive number of seconds',
        type: 'integer',
        minimum: 1,
      },
      refresh: {
        title: 'a positive number of seconds',
        type: 'integer',
        minimum: 1,
      },
    },
    minProperties: 1,
  },
};
