import type { ExtensionSchema } from '../extension-schema.ts';

export const xOwnerTeam: ExtensionSchema = {
  name: 'x-owner-team',
  description: 'Who answers for it.',
  places: ['root', 'info', 'tag', 'path item', 'operation'],
  schema: {
    title: 'the name of a team',
    type: 'string',
    minLength: 1,
  },
};
