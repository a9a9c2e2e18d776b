import type { ExtensionSchema } from '../extension-schema.ts';

export const xAuthEndpoint: ExtensionSchema = {
  name: 'x-auth-endpoint',
  description: 'The operation hands out, renews or ends credentials.',
  places: ['operation'],
  schema: {
    title: '`login`, `refresh`, `logout`, `register`, `revoke` or `reset`',
    enum: ['login', 'refresh', 'logout', 'register', 'revoke', 'reset'],
  },
};
