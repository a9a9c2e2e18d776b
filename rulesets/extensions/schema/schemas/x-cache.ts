import type { ExtensionSchema } from '../extension-schema.ts';

export const xCache: ExtensionSchema = {
  name: 'x-cache',
  description: 'For how long, and by whom, the answers of an operation may be kept.',
  places: ['operation'],
  schema: {
    title: 'an object with `ttl` and `scope`',
    type: 'object',
    additionalProperties: false,
    required: ['ttl'],
    properties: {
      ttl: {
        title: 'a number of seconds',
        description: 'Seconds for which a copy is fresh.',
        type: 'integer',
        minimum: 0,
      },
      scope: {
        title: '`public`, `private` or `no-store`',
        description: "Which caches may keep a copy: all, the caller's own, none.",
        enum: ['public', 'private', 'no-store'],
      },
      swr: {
        title: 'a number of seconds',
        description: 'Seconds for which a stale copy may be used while it is renewed (RFC 5861).',
        type: 'integer',
        minimum: 0,
      },
    },
  },
};
