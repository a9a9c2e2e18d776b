import type { Command, Flag } from './command.ts';
import { commands } from './commands.ts';

/** What `specwright --help` says. */
export async function programHelp(): Promise<string> {
  const loaded = await Promise.all(Object.values(commands).map((load) => load()));
  return `Specwright: lint, mock and compile an OpenAPI contract.

Usage: specwright <command> [options]

${table(loaded.map(({ default: command }) => [command.name, command.summary]))}

\`specwright <command> --help\` shows a command's options and examples.
Exit codes: 0 nothing to report, 1 findings or failures, 2 the tool could not do its work.
`;
}

/** What `specwright <command> --help` says. */
export function commandHelp(command: Command): string {
  const flags: readonly (readonly [string, Flag])[] = [
    ...Object.entries(command.flags),
    ['help', { type: 'boolean', short: 'h', description: 'Show this help.' }],
  ];
  return `${command.summary}

Usage: specwright ${command.usage}

Options:
${table(flags.map(([name, flag]) => [flagLabel(name, flag), flag.description]))}

Examples:
${command.examples.map((example) => `  ${example}\n`).join('')}`;
}

function flagLabel(name: string, flag: Flag): string {
  const short = flag.short === undefined ? '' : `-${flag.short}, `;
  return `${short}--${name}${flag.type === 'string' ? ` ${flag.value ?? 'VALUE'}` : ''}`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, text]) => `  ${label.padEnd(width)}  ${text}`).join('\n');
}
