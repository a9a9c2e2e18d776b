import path from 'node:path';
import type { GenerateReport } from '../../generate/index.ts';
import { counted } from '../../shared/counted.ts';
import { generate } from '../../studio/generate.ts';
import type { Arguments, Command } from '../command.ts';
import { CONTRACT_FLAGS } from '../contract-flags.ts';
import { contractOptions } from '../contract-options.ts';
import { UsageError } from '../usage-error.ts';

const command: Command = {
  name: 'generate',
  summary: 'Generate types, server, client and tests from a contract.',
  usage: 'generate <spec> --out DIR [options]',
  flags: {
    out: { type: 'string', short: 'o', value: 'DIR', description: 'The project to write to.' },
    target: {
      type: 'string',
      short: 't',
      multiple: true,
      value: 'A,B',
      description: 'Only these targets, and what they need. Default: all.',
    },
    check: {
      type: 'boolean',
      description: 'Write nothing; end with 1 when a file is out of date.',
    },
    force: { type: 'boolean', description: 'Overwrite generated files that were edited by hand.' },
    ...CONTRACT_FLAGS,
  },
  examples: [
    'specwright generate openapi.yaml --out .',
    'specwright generate openapi.yaml --out . --target types,client-fetch',
    'specwright generate openapi.yaml --out . --check',
  ],
  async run({ positionals, values }, io) {
    const [spec, ...more] = positionals;
    if (spec === undefined || more.length > 0) {
      throw new UsageError('`generate` takes one spec.', {
        code: 'USAGE',
        hint: 'For example: specwright generate openapi.yaml --out .',
      });
    }
    const inCwd = (folder: string | undefined): string | undefined =>
      folder === undefined ? undefined : path.resolve(io.cwd, folder);
    const report = await generate(path.resolve(io.cwd, spec), {
      out: inCwd(text(values, 'out')),
      targets: targets(values),
      check: values['check'] === true,
      force: values['force'] === true,
      ...(await contractOptions(values, io)),
    });
    if (values['check'] === true) return printCheck(report, io.out);
    printReport(report, io.out);
    return 0;
  },
};

export default command;

function text(values: Arguments['values'], name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

function targets(values: Arguments['values']): readonly string[] | undefined {
  const given = values['target'];
  if (given === undefined) return undefined;
  return String(given)
    .split(',')
    .map((target) => target.trim())
    .filter((target) => target !== '');
}

function printCheck(
  { differences, unchanged }: GenerateReport,
  out: (text: string) => void,
): 0 | 1 {
  if (differences.length === 0) {
    out(`${counted(unchanged.length, 'generated file')} up to date.\n`);
    return 0;
  }
  for (const { kind, path: file } of differences) out(`${kind.padEnd(7)}  ${file}\n`);
  out(
    `${counted(differences.length, 'generated file')} out of date: generate again and commit the result.\n`,
  );
  return 1;
}

function printReport(report: GenerateReport, out: (text: string) => void): void {
  const { targets: ran, written, unchanged, removed, created } = report;
  out(`${ran.join(', ')}: ${written.length} written, ${unchanged.length} unchanged, `);
  out(`${removed.length} removed.\n`);
  for (const file of created) out(`created  ${file}\n`);
  if (created.length > 0) {
    out(`Next: fill in the created ${created.length === 1 ? 'file' : 'files'}. They are yours: `);
    out('generating again never touches them.\n');
  } else if (written.length > 0) {
    out('Next: commit generated/, and keep it current in CI with `generate --check`.\n');
  }
}
