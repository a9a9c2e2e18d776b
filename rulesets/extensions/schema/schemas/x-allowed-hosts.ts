import type { ExtensionSchema } from '../extension-schema.ts';

export const xAllowedHosts: ExtensionSchema = {
  name: 'x-allowed-hosts',
  description: 'The hosts that a URL from outside may name.',
  places: ['schema', 'parameter'],
  schema: {
    title: 'a list of host names',
    type: 'array',
    minItems: 1,
    items: {
      title: 'a host name, with `*.` in front for its subdomains',
      type: 'string',
      pattern: '^(\\*\\.)?[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*$',
    },
  },
};
