import path from 'node:path';
import { PRESET_NAMES } from '../../convention/index.ts';
import { FORMATS, SEVERITIES } from '../../report/index.ts';
import { lint } from '../../studio/lint.ts';
import type { Command } from '../command.ts';
import { choose } from '../choose.ts';
import { FIX_FLAGS } from '../fix-flags.ts';
import { CONTRACT_FLAGS } from '../contract-flags.ts';
import { contractOptions } from '../contract-options.ts';
import { readList } from '../read-list.ts';
import { runFixes } from '../run-fixes.ts';
import { UsageError } from '../usage-error.ts';

const command: Command = {
  name: 'lint',
  summary: 'Find where a contract breaks the conventions.',
  usage: 'lint <spec…> [options]',
  flags: {
    format: {
      type: 'string',
      short: 'f',
      value: 'NAME',
      description: `How to print: ${Object.keys(FORMATS).join(', ')}. Default: pretty.`,
    },
    preset: {
      type: 'string',
      value: 'NAME',
      description: `Which conventions: ${PRESET_NAMES.join(', ')}. Default: the configuration's.`,
    },
    only: {
      type: 'string',
      multiple: true,
      value: 'CODE',
      description: 'Only findings of a code.',
    },
    skip: { type: 'string', multiple: true, value: 'CODE', description: 'No findings of a code.' },
    'fail-on': {
      type: 'string',
      value: 'SEVERITY',
      description: `End with 1 from this severity on: ${SEVERITIES.join(', ')}. Default: error.`,
    },
    ...FIX_FLAGS,
    ...CONTRACT_FLAGS,
  },
  examples: [
    'specwright lint openapi.yaml',
    'specwright lint specs/*/openapi.yaml --format github --fail-on warn',
    'specwright lint openapi.yaml --only tracing/request-id --format json',
    'specwright lint openapi.yaml --fix --dry-run',
  ],
  async run({ positionals, values }, io) {
    if (positionals.length === 0) {
      throw new UsageError('`lint` takes at least one spec.', {
        code: 'USAGE',
        hint: 'For example: specwright lint openapi.yaml',
      });
    }
    const format = choose('format', values['format'] ?? 'pretty', Object.keys(FORMATS));
    const failOn = choose('fail-on', values['fail-on'] ?? 'error', SEVERITIES);
    const { preset } = values;
    const specs = positionals.map((spec) => path.resolve(io.cwd, spec));
    const options = {
      preset: preset === undefined ? undefined : choose('preset', preset, PRESET_NAMES),
      ...(await contractOptions(values, io)),
      only: readList(values['only']),
      skip: readList(values['skip']),
    };
    const isFixing = values['fix'] === true;
    if (!isFixing && (values['dry-run'] === true || values['safe'] === true)) {
      throw new UsageError('`--dry-run` and `--safe` say how to fix.', {
        code: 'USAGE',
        hint: 'For example: specwright lint openapi.yaml --fix --dry-run',
      });
    }
    const results = isFixing
      ? await runFixes(specs, options, values, io)
      : await lint(specs, options);
    // Of a dry run, standard output is the diff.
    if (values['dry-run'] !== true) io.out(FORMATS[format]?.(results, io) ?? '');
    if (results.some(({ error }) => error !== undefined)) return 2;
    const threshold = SEVERITIES.indexOf(failOn);
    const fails = results.some(({ findings }) =>
      findings.some(({ severity }) => severity <= threshold),
    );
    return fails ? 1 : 0;
  },
};

export default command;
