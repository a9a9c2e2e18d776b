import type { Flag } from './command.ts';

/** Flags of every command that reads a contract; `contractOptions` reads them. */
export const CONTRACT_FLAGS: Readonly<Record<'config' | 'overlay' | 'project-root', Flag>> = {
  config: {
    type: 'string',
    value: 'FILE',
    description: 'The configuration. Default: specwright.config.* at or above the spec.',
  },
  overlay: {
    type: 'string',
    multiple: true,
    value: 'FILE',
    description: "An OpenAPI Overlay to lay over the spec. Default: the configuration's.",
  },
  'project-root': {
    type: 'string',
    value: 'DIR',
    description: 'Where `$ref`s may lead to. Default: the repository of the spec.',
  },
};
