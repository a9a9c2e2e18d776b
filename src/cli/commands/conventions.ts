import { explainConvention } from '../../studio/explain-convention.ts';
import { conventionMatrix } from '../../studio/convention-matrix.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../usage-error.ts';

const command: Command = {
  name: 'conventions',
  summary: 'Show the conventions, and where each is held.',
  usage: 'conventions [explain <id>]',
  flags: {},
  examples: ['specwright conventions', 'specwright conventions explain pagination/meta'],
  async run({ positionals }, { out }) {
    const [verb, id, ...more] = positionals;
    if (verb === undefined) {
      out(conventionMatrix());
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
