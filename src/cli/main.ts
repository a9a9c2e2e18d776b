import { parseArgs } from 'node:util';
import { SpecwrightError } from '../shared/specwright-error.ts';
import type { Arguments, Command } from './command.ts';
import { commands } from './commands.ts';
import { commandHelp, programHelp } from './help.ts';
import type { Io } from './io.ts';
import { packageVersion } from './package-version.ts';
import { printError } from './print-error.ts';
import { UsageError } from './usage-error.ts';

/** Runs the command line. 0: nothing to report, 1: findings or failures, 2: the tool could not do its work. */
export async function main(argv: readonly string[], io: Io): Promise<0 | 1 | 2> {
  try {
    const [name, ...rest] = argv;
    if (name === '--version' || name === '-v') {
      io.out(`${await packageVersion()}\n`);
      return 0;
    }
    if (name === undefined) {
      io.error(await programHelp());
      return 2;
    }
    if (name === 'help' || name === '--help' || name === '-h') {
      const [about] = rest;
      io.out(about === undefined ? await programHelp() : commandHelp(await load(about)));
      return 0;
    }
    const command = await load(name);
    const args = parse(command, rest);
    if (args.values['help'] === true) {
      io.out(commandHelp(command));
      return 0;
    }
    return await command.run(args, io);
  } catch (error) {
    io.error(printError(error, io));
    return 2;
  }
}

async function load(name: string): Promise<Command> {
  if (Object.hasOwn(commands, name)) {
    const module = await commands[name]?.();
    if (module !== undefined) return module.default;
  }
  const isFlag = name.startsWith('-');
  throw new UsageError(
    isFlag ? `The command is missing before \`${name}\`.` : `There is no command \`${name}\`.`,
    {
      code: 'USAGE_COMMAND',
      hint: `Use one of: ${Object.keys(commands).join(', ')}.`,
    },
  );
}

function parse(command: Command, argv: readonly string[]): Arguments {
  const help = { type: 'boolean', short: 'h' } as const;
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      options: { ...command.flags, help },
      allowPositionals: true,
    });
    return { positionals, values: values as Arguments['values'] };
  } catch (error) {
    if (error instanceof SpecwrightError || !(error instanceof TypeError)) throw error;
    // Node goes on about positionals that look like flags.
    throw new UsageError(error.message.replace(/\. To specify .*$/s, '.'), {
      code: 'USAGE_FLAG',
      hint: `See \`specwright ${command.name} --help\`.`,
    });
  }
}
