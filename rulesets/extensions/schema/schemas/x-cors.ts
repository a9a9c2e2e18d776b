import type { ExtensionSchema } from '../extension-schema.ts';

export const xCors: ExtensionSchema = {
  name: 'x-cors',
  description: 'Which web pages may call the API.',
  places: ['root'],
  schema: {
    title: 'an object with `origins`',
    type: 'object',
    additionalProperties: false,
    required: ['origins'],
    properties: {
      origins: {
        title: 'a list of origins, or `*`',
        anyOf: [
          {
            const: '*',
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
      credentials: {
        title: '`true` or `false`',
        type: 'boolean',
      },
      max_age: {
        title: 'a number of seconds',
        type: 'integer',
        minimum: 0,
      },
      expose: {
        title: 'a list of response headers',
        type: 'array',
        items: {
          title: 'the name of a header',
          type: 'string',
          minLength: 1,
        },
      },
      headers: {
        title: 'a list of request headers',
        type: 'array',
        items: {
          title: 'the name of a header',
          type: 'string',
          minLength: 1,
        },
      },
    },
  },
};
