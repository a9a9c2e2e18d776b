import type { ExtensionSchema } from '../extension-schema.ts';

export const xRoles: ExtensionSchema = {
  name: 'x-roles',
  description:
    'Roles of which a caller needs one, where `security` cannot list them (OpenAPI 3.0).',
  places: ['operation'],
  schema: {
    title: 'a list of roles',
    type: 'array',
    minItems: 1,
    items: {
      title: 'the name of a role',
      type: 'string',
      minLength: 1,
    },
  },
};
