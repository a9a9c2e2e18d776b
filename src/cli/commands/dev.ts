import path from 'node:path';
import { FORMATS } from '../../report/index.ts';
import { generate } from '../../studio/generate.ts';
import { lint } from '../../studio/lint.ts';
import { loadConfig } from '../../studio/load-config.ts';
import type { Command } from '../command.ts';
import type { Io } from '../io.ts';
import { printError } from '../print-error.ts';
import { SERVE_FLAGS, serveMock } from '../serve-mock.ts';
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
    ...SERVE_FLAGS,
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
    const root = values['project-root'];
    const build: Build = {
      spec: file,
      projectRoot: typeof root === 'string' ? path.resolve(io.cwd, root) : undefined,
      out: await outFolder(file, values['out'], io),
    };
    await rebuild(build, io);
    await serveMock({ spec: file, values, io, onEdit: () => rebuild(build, io) });
    return 0;
  },
};

export default command;

interface Build {
  readonly spec: string;
  readonly projectRoot: string | undefined;
  readonly out: string | undefined;
}

async function outFolder(spec: string, flag: unknown, io: Io): Promise<string | undefined> {
  if (typeof flag === 'string') return path.resolve(io.cwd, flag);
  return (await loadConfig(path.dirname(spec))).generate?.out;
}

async function rebuild({ spec, projectRoot, out }: Build, io: Io): Promise<void> {
  const results = await lint([spec], { projectRoot });
  const failed = results.find(({ error }) => error !== undefined);
  if (failed?.error !== undefined) throw failed.error;
  io.out(`lint      ${FORMATS['pretty']?.(results, io).trimStart() ?? ''}`);
  if (out === undefined) return;
  try {
    const { targets, written, unchanged, removed, created } = await generate(spec, {
      out,
      projectRoot,
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
