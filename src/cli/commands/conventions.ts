import { PRESET_NAMES } from '../../convention/index.ts';
import { conventionList } from '../../studio/convention-list.ts';
import { conventionMatrix } from '../../studio/convention-matrix.ts';
import { explainConvention } from '../../studio/explain-convention.ts';
import { listConventions } from '../../studio/list-conventions.ts';
import { choose } from '../choose.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../usage-error.ts';

const FORMATS = { table: conventionMatrix, json: conventionList } as const;

const command: Command = {
  name: 'conventions',
  summary: 'Show the conventions, and where each is held.',
  usage: 'conventions [explain <id>] [options]',
  flags: {
    format: {
      type: 'string',
      short: 'f',
      value: 'NAME',
      description: `How to print: ${Object.keys(FORMATS).join(', ')}. Default: table.`,
    },
    preset: {
      type: 'string',
      value: 'NAME',
      description: `Only those of a preset: ${PRESET_NAMES.join(', ')}.`,
    },
    family: { type: 'string', value: 'NAME', description: 'Only those of a family: errors.' },
  },
  examples: [
    'specwright conventions',
    'specwright conventions --preset minimal --format json',
    'specwright conventions --family errors',
    'specwright conventions explain pagination/meta',
  ],
  async run({ positionals, values }, { out }) {
    const [verb, id, ...more] = positionals;
    if (verb === undefined) {
      const { preset, family } = values;
      const format = choose('format', values['format'] ?? 'table', ['table', 'json'] as const);
      const units = listConventions({
        preset: preset === undefined ? undefined : choose('preset', preset, PRESET_NAMES),
        family: typeof family === 'string' ? family : undefined,
      });
      out(FORMATS[format](units));
      return 0;
    }
    if (verb !== 'explain' || id === undefined || more.length > 0) {
      throw new UsageError('`conventions` takes nothing, or `explain` and one id.', {
        code: 'USAGE',
        hint: 'For example: specwright conventions explain pagination/meta',
      });
    }
    out(await explainConvention(id));
    return 0;
  },
};

export default command;
