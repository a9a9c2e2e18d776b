import type { ExtensionSchema } from '../extension-schema.ts';

export const xIdempotency: ExtensionSchema = {
  name: 'x-idempotency',
  description: 'How long an idempotency key is remembered.',
  places: ['operation'],
  schema: {
    title: 'an object with `ttl`',
    type: 'object',
    additionalProperties: false,
    required: ['ttl'],
    properties: {
      ttl: {
        title: 'a positive number of seconds',
        type: 'integer',
        minimum: 1,
        description: 'Seconds a key is remembered.',
      },
    },
  },
};
