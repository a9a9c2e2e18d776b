import type { ExtensionSchema } from '../extension-schema.ts';

export const xMaxBody: ExtensionSchema = {
  name: 'x-max-body',
  description: 'The largest body that an operation takes.',
  places: ['operation'],
  schema: {
    title: 'a positive number of bytes',
    type: 'integer',
    minimum: 1,
  },
};
