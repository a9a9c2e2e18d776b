import type { ExtensionSchema } from '../extension-schema.ts';

export const xJob: ExtensionSchema = {
  name: 'x-job',
  description: 'The background job that an operation starts.',
  places: ['operation'],
  schema: {
    title: 'an object with `queue`',
    type: 'object',
    additionalProperties: false,
    required: ['queue'],
    properties: {
      queue: {
        title: 'the name of a queue',
        type: 'string',
        minLength: 1,
      },
      retries: {
        title: 'a number of retries',
        type: 'integer',
        minimum: 0,
      },
      dead_letter: {
        title: 'the name of a queue, or `true` or `false`',
        type: ['string', 'boolean'],
        minLength: 1,
      },
    },
  },
};
