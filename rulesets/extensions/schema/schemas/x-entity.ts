import type { ExtensionSchema } from '../extension-schema.ts';

export const xEntity: ExtensionSchema = {
  name: 'x-entity',
  description: 'The table in which values of the schema are kept.',
  places: ['schema'],
  schema: {
    title: 'an object with `table`',
    type: 'object',
    additionalProperties: false,
    required: ['table'],
    properties: {
      table: {
        title: 'the name of a table',
        type: 'string',
        minLength: 1,
      },
      key: {
        title: 'the name of a property, or a list of them',
        anyOf: [
          {
            type: 'string',
            minLength: 1,
          },
          {
            type: 'array',
            minItems: 1,
            items: {
              type: 'string',
            },
          },
        ],
      },
      unique: {
        title: 'a list of properties, or of lists of them',
        type: 'array',
        items: {
          anyOf: [
            {
              type: 'string',
            },
            {
              type: 'array',
              minItems: 1,
              items: {
                type: 'string',
              },
            },
          ],
        },
      },
      index: {
        title: 'a list of properties, or of lists of them',
        type: 'array',
        items: {
          anyOf: [
            {
              type: 'string',
            },
            {
              type: 'array',
              minItems: 1,
              items: {
                type: 'string',
              },
            },
          ],
        },
      },
      softDelete: {
        title: '`true`, `false` or the name of a column',
        description: 'What is deleted is only marked.',
        type: ['boolean', 'string'],
        minLength: 1,
      },
      version: {
        title: 'the name of a property, or `true` or `false`',
        description: 'Counts changes, for optimistic locks.',
        type: ['boolean', 'string'],
        minLength: 1,
      },
    },
  },
};
