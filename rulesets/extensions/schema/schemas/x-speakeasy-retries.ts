import type { ExtensionSchema } from '../extension-schema.ts';

export const xSpeakeasyRetries: ExtensionSchema = {
  name: 'x-speakeasy-retries',
  description: 'When and how clients try again.',
  places: ['root', 'operation'],
  schema: {
    title: 'an object with `strategy`',
    type: 'object',
    additionalProperties: false,
    required: ['strategy'],
    properties: {
      strategy: {
        title: '`backoff` or `none`',
        enum: ['backoff', 'none'],
      },
      backoff: {
        title: 'an object of intervals',
        type: 'object',
        additionalProperties: false,
        properties: {
          initialInterval: {
            title: 'a number of milliseconds',
            description: 'First wait.',
            type: 'integer',
            minimum: 0,
          },
          maxInterval: {
            title: 'a number of milliseconds',
            description: 'Longest wait.',
            type: 'integer',
            minimum: 0,
          },
          maxElapsedTime: {
            title: 'a number of milliseconds',
            description: 'When to give up.',
            type: 'integer',
            minimum: 0,
          },
          exponent: {
            title: 'a number above 1',
            type: 'number',
            minimum: 1,
          },
        },
      },
      statusCodes: {
        title: 'a list of statuses such as `503` or `5XX`',
        type: 'array',
        minItems: 1,
        items: {
          title: 'a status such as `503` or `5XX`',
          type: ['string', 'integer'],
          pattern: '^[1-5]([0-9]{2}|[xX]{2})$',
          minimum: 100,
          maximum: 599,
        },
      },
      retryConnectionErrors: {
        title: '`true` or `false`',
        type: 'boolean',
      },
    },
  },
};
