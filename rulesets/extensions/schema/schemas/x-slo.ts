import type { ExtensionSchema } from '../extension-schema.ts';

export const xSlo: ExtensionSchema = {
  name: 'x-slo',
  description: 'How fast the answers of an operation are promised to be.',
  places: ['root', 'operation'],
  schema: {
    title: 'an object with `p95_ms`, `timeout_ms` or both',
    type: 'object',
    additionalProperties: false,
    properties: {
      p95_ms: {
        title: 'a positive number of milliseconds',
        type: 'integer',
        minimum: 1,
        description: '95 of 100 answers take no longer.',
      },
      timeout_ms: {
        title: 'a positive number of milliseconds',
        type: 'integer',
        minimum: 1,
        description: 'When a caller gives up.',
      },
    },
    minProperties: 1,
  },
};
