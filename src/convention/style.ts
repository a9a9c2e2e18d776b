import type { OptionSchema } from './convention.ts';

/**
 * What a house style decides for many conventions at once. A convention that depends on a choice has the
 * option of that name; `style` in the configuration sets it for all of them, `conventions` for one.
 */
export const STYLE = {
  envelope: {
    type: 'string',
    description: 'The shape of JSON responses.',
    default: 'data-error-meta',
    enum: ['data-error-meta', 'problem+json', 'jsonapi', 'none'],
  },
  json: {
    type: 'string',
    description: 'The case of keys in JSON.',
    default: 'snake',
    enum: ['snake', 'camel'],
  },
  url: {
    type: 'string',
    description:
      'The case of path segments and query parameters; `consistent` is whatever most of the contract uses, `kebab` is about path segments alone.',
    default: 'consistent',
    enum: ['consistent', 'snake', 'kebab', 'camel'],
  },
  versioning: {
    type: 'string',
    description: 'Where the version of the API stands; `any` accepts the URL or a header.',
    default: 'url',
    enum: ['url', 'header', 'media-type', 'any', 'none'],
  },
} as const satisfies Readonly<Record<string, OptionSchema>>;

/** Choices of a house style, by the name of the option. */
export type Style = {
  readonly [Name in keyof typeof STYLE]?: (typeof STYLE)[Name]['enum'][number];
};
