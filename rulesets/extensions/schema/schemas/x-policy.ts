import type { ExtensionSchema } from '../extension-schema.ts';

export const xPolicy: ExtensionSchema = {
  name: 'x-policy',
  description: 'The access policy that decides about a call.',
  places: ['operation'],
  schema: {
    title: 'the name of a policy',
    type: 'string',
    minLength: 1,
  },
};
