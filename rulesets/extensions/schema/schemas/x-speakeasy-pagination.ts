import type { ExtensionSchema } from '../extension-schema.ts';

export const xSpeakeasyPagination: ExtensionSchema = {
  name: 'x-speakeasy-pagination',
  description: 'How a list is walked, as SDK generators read it.',
  places: ['operation'],
  schema: {
    title: 'an object with `type`',
    type: 'object',
    additionalProperties: false,
    required: ['type'],
    properties: {
      type: {
        title: '`offsetLimit`, `cursor` or `url`',
        enum: ['offsetLimit', 'cursor', 'url'],
      },
      inputs: {
        title: 'a list of inputs',
        type: 'array',
        items: {
          title: 'an input with `name`, `in` and `type`',
          type: 'object',
          additionalProperties: false,
          required: ['name', 'in', 'type'],
          properties: {
            name: {
              title: 'the name of a parameter',
              type: 'string',
              minLength: 1,
            },
            in: {
              title: '`parameters` or `requestBody`',
              enum: ['parameters', 'requestBody'],
            },
            type: {
              title: '`cursor`, `page`, `offset` or `limit`',
              enum: ['cursor', 'page', 'offset', 'limit'],
            },
          },
        },
      },
      outputs: {
        title: 'an object of JSONPaths',
        type: 'object',
        additionalProperties: false,
        properties: {
          results: {
            title: 'a JSONPath such as `$.data`',
            type: 'string',
            minLength: 1,
          },
          numPages: {
            title: 'a JSONPath such as `$.data`',
            type: 'string',
            minLength: 1,
          },
          nextCursor: {
            title: 'a JSONPath such as `$.data`',
            type: 'string',
            minLength: 1,
          },
          nextUrl: {
            title: 'a JSONPath such as `$.data`',
            type: 'string',
            minLength: 1,
          },
        },
      },
    },
  },
};
