import { TEST_FORMATS } from '../testing/index.ts';
import { BASE_FLAG } from './base-flag.ts';
import type { Command } from './command.ts';
import { CONTRACT_FLAGS } from './contract-flags.ts';

export const TEST_FORMAT_NAMES = Object.keys(
  TEST_FORMATS,
) as readonly (keyof typeof TEST_FORMATS)[];

/** Options of `specwright test`. */
export const TEST_FLAGS: Command['flags'] = {
  url: {
    type: 'string',
    short: 'u',
    value: 'URL',
    description: 'The server: its origin, or its origin with the base path of the contract.',
  },
  format: {
    type: 'string',
    short: 'f',
    value: 'NAME',
    description: `How to print: ${TEST_FORMAT_NAMES.join(', ')}. Default: pretty.`,
  },
  output: {
    type: 'string',
    short: 'o',
    value: 'FILE',
    description: 'Write that to a file, and print what is for people.',
  },
  seed: { type: 'string', value: 'N', description: 'Make the calls of an earlier run again.' },
  runs: {
    type: 'string',
    value: 'N',
    description:
      'Random valid calls per operation, those of properties included. Default: by what it takes, 12 at most.',
  },
  seconds: {
    type: 'string',
    value: 'N',
    description: 'Go on with random valid calls until so many seconds have passed.',
  },
  only: { type: 'string', multiple: true, value: 'ID', description: 'Only these checks.' },
  operation: {
    type: 'string',
    multiple: true,
    value: 'ID',
    description: 'Only these operations.',
  },
  shard: {
    type: 'string',
    value: 'I/N',
    description: 'Only part I of N of the operations: the work of one of N machines.',
  },
  safe: {
    type: 'boolean',
    description: 'Send nothing that changes something: only GET, HEAD and OPTIONS.',
  },
  'dry-run': { type: 'boolean', description: 'List what would be sent, and send nothing.' },
  token: {
    type: 'string',
    value: 'TOKEN',
    description: 'Credential for every security scheme. Default: $SPECWRIGHT_TOKEN.',
  },
  'other-token': {
    type: 'string',
    value: 'TOKEN',
    description:
      'Credential of a second caller, who must not get at what the first one owns. Default: $SPECWRIGHT_OTHER_TOKEN.',
  },
  header: {
    type: 'string',
    short: 'H',
    multiple: true,
    value: "'NAME: VALUE'",
    description:
      'Sent with every request; what a security scheme asks for is a credential, as `--token` is.',
  },
  replay: {
    type: 'string',
    value: 'CALL',
    description: 'Make the call of a finding again; with `--seed`, as its report has them.',
  },
  baseline: {
    type: 'string',
    value: 'FILE',
    description: 'Report only findings that the file does not have.',
  },
  'update-baseline': {
    type: 'boolean',
    description: 'Write the findings to the baseline; more than it has are refused.',
  },
  force: { type: 'boolean', description: 'With --update-baseline: let it grow.' },
  ...BASE_FLAG,
  ...CONTRACT_FLAGS,
};
