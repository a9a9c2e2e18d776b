import { PRESET_NAMES } from '../convention/index.ts';
import { FORMATS, SEVERITIES } from '../report/index.ts';
import { BASE_FLAG } from './base-flag.ts';
import type { Flag } from './command.ts';
import { CONTRACT_FLAGS } from './contract-flags.ts';
import { FIX_FLAGS } from './fix-flags.ts';

/** Flags of `lint`. */
export const LINT_FLAGS: Readonly<Record<string, Flag>> = {
  format: {
    type: 'string',
    short: 'f',
    value: 'NAME',
    description: `How to print: ${Object.keys(FORMATS).join(', ')}. Default: pretty.`,
  },
  output: {
    type: 'string',
    short: 'o',
    value: 'FILE',
    description: 'Write the format to a file; the terminal gets the pretty one.',
  },
  preset: {
    type: 'string',
    value: 'NAME',
    description: `Which conventions: ${PRESET_NAMES.join(', ')}. Default: the configuration's.`,
  },
  ruleset: {
    type: 'string',
    multiple: true,
    value: 'NAME',
    description:
      'A Spectral ruleset beside the conventions: spectral:oas, owasp, a file or a package. Default: the .spectral.* of the repository.',
  },
  'no-ruleset': {
    type: 'boolean',
    description: 'No Spectral ruleset, whatever the repository has.',
  },
  only: {
    type: 'string',
    multiple: true,
    value: 'CODE',
    description: 'Only findings of a code, or of a glob such as `errors/*`.',
  },
  skip: { type: 'string', multiple: true, value: 'CODE', description: 'No findings of a code.' },
  quiet: {
    type: 'boolean',
    short: 'q',
    description: 'Print errors only; the exit code is the same.',
  },
  'fail-on': {
    type: 'string',
    value: 'SEVERITY',
    description: `End with 1 from this severity on: ${SEVERITIES.join(', ')}. Default: error.`,
  },
  'max-warnings': {
    type: 'string',
    value: 'N',
    description: 'End with 1 when there are more warnings than this.',
  },
  baseline: {
    type: 'string',
    value: 'FILE',
    description: "Report only findings that the file does not have. Default: the configuration's.",
  },
  'update-baseline': {
    type: 'boolean',
    description: 'Write the findings to the baseline; more than it has are refused.',
  },
  force: { type: 'boolean', description: 'With --update-baseline: let it grow.' },
  watch: { type: 'boolean', short: 'w', description: 'Lint again after every edit.' },
  'stdin-filename': {
    type: 'string',
    value: 'FILE',
    description: 'With the spec `-`: what standard input is to be taken for.',
  },
  ...FIX_FLAGS,
  ...BASE_FLAG,
  ...CONTRACT_FLAGS,
};
