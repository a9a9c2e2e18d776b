import path from 'node:path';
import { FORMATS } from '../../report/index.ts';
import { generate } from '../../studio/generate.ts';
import { lint } from '../../studio/lint.ts';
import { loadConfig } from '../../studio/load-config.ts';
import type { Command } from '../command.ts';
import type { Io } from '../io.ts';
import { contractOptions, type ContractOptions } from '../contract-options.ts';
import { printError } from '../print-error.ts';
import { MOCK_FLAGS } from '../mock-flags.ts';
import { serveMock } from '../serve-mock.ts';
import { UsageError } from '../usage-error.ts';

const command: Command = {
  name: 'dev',
  summary: 'Lint, generate and serve the mock, again after every edit.',
  usage: 'dev <spec> [options]',
  flags: {
    out: {
      type: 'string',
      short: 'o',
      value: 'DIR',
      description: "The project to generate into. Default: the configuration's; none: no code.",
    },
    ...MOCK_FLAGS,
  },
  examples: ['specwright dev openapi.yaml --out .', 'specwright dev openapi.yaml --port 8080'],
  async run({ positionals, values }, io) {
    const [spec, ...more] = positionals;
    if (spec === undefined || more.length > 0) {
      throw new UsageError('`dev` takes one spec.', {
        code: 'USAGE',
        hint: 'For example: specwright dev openapi.yaml --out .',
      });
    }
    const file = path.resolve(io.cwd, spec);
    const options = await contractOptions(values, io);
    const config = options.config ?? (await loadConfig(path.dirname(file)));
    const { out } = values;
    const build: Build = {
      ...options,
      spec: file,
      out: typeof out === 'string' ? path.resolve(io.cwd, out) : config.generate?.out,
    };
    await rebuild(build, io);
    await serveMock({ spec: file, values, io, onEdit: () => rebuild(build, io) });
    return 0;
  },
};

export default command;

interface Build extends ContractOptions {
  readonly spec: string;
  /** Where the code goes; nowhere when left out. */
  readonly out: string | undefined;
}

async function rebuild({ spec, out, ...options }: Build, io: Io): Promise<void> {
  const results = await lint([spec], options);
  const failed = results.find(({ error }) => error !== undefined);
  if (failed?.error !== undefined) throw failed.error;
  io.out(`lint      ${FORMATS['pretty']?.(results, io).trimStart() ?? ''}`);
  if (out === undefined) return;
  try {
    const { targets, written, unchanged, removed, created } = await generate(spec, {
      out,
      ...options,
    });
    const changes = `${written.length + created.length} written, ${unchanged.length} unchanged, ${removed.length} removed`;
    io.out(
      `generate  ${targets.join(', ')} into ${path.relative(io.cwd, out) || '.'}: ${changes}\n`,
    );
  } catch (error) {
    // Code edited by hand must not keep the mock from serving: it is the generation alone that stops.
    io.error(printError(error, io));
  }
}
