import type { ExtensionSchema } from '../extension-schema.ts';

export const xSunset: ExtensionSchema = {
  name: 'x-sunset',
  description: 'The day from which a deprecated part may be gone.',
  places: ['operation', 'parameter', 'schema'],
  schema: {
    title: 'a date such as `2027-06-30`',
    type: 'string',
    anyOf: [
      {
        format: 'date',
      },
      {
        format: 'date-time',
      },
    ],
  },
};
