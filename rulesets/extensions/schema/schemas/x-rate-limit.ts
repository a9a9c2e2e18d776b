import type { ExtensionSchema } from '../extension-schema.ts';

export const xRateLimit: ExtensionSchema = {
  name: 'x-rate-limit',
  description: 'The quota of an operation, or of all of them; operations of one policy share it.',
  places: ['root', 'operation'],
  schema: {
    title: 'an object with `limit` and `window`',
    type: 'object',
    additionalProperties: false,
    required: ['limit', 'window'],
    properties: {
      policy: {
        title: 'a name of `a-z`, `0-9` and `-`',
        description: 'Name of the quota.',
        type: 'string',
        pattern: '^[a-z0-9-]+$',
      },
      limit: {
        title: 'a positive number of requests',
        type: 'integer',
        minimum: 1,
        description: 'Requests per window.',
      },
      window: {
        title: 'a positive number of seconds',
        type: 'integer',
        minimum: 1,
        description: 'Length of the window in seconds.',
      },
      key: {
        title: '`credential`, `ip` or a list of both',
        description: 'Whose quota it is.',
        anyOf: [
          {
            enum: ['credential', 'ip'],
          },
          {
            type: 'array',
            minItems: 1,
            uniqueItems: true,
            items: {
              enum: ['credential', 'ip'],
            },
          },
        ],
      },
      algorithm: {
        title: '`token-bucket` or `sliding-window`',
        description: 'How the server counts.',
        enum: ['token-bucket', 'sliding-window'],
      },
      plans: {
        title: 'a map from the names of plans to their limits',
        description: 'Other limits for callers of a plan.',
        type: 'object',
        additionalProperties: {
          title: 'a positive number of requests',
          type: 'integer',
          minimum: 1,
        },
      },
    },
  },
};
