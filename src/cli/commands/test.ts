import path from 'node:path';
import { TEST_FORMATS, type Progress } from '../../testing/index.ts';
import { test } from '../../studio/test.ts';
import { tokenCredentials } from '../../studio/token-credentials.ts';
import type { Arguments, Command } from '../command.ts';
import { choose } from '../choose.ts';
import { CONTRACT_FLAGS } from '../contract-flags.ts';
import { contractOptions } from '../contract-options.ts';
import { readList } from '../read-list.ts';
import { UsageError } from '../usage-error.ts';

const FORMATS = ['pretty', 'json', 'junit'] as const;

const command: Command = {
  name: 'test',
  summary: 'Check that a running server keeps a contract and its conventions.',
  usage: 'test <spec> --url URL [options]',
  flags: {
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
      description: `How to print: ${FORMATS.join(', ')}. Default: pretty.`,
    },
    seed: { type: 'string', value: 'N', description: 'Make the calls of an earlier run again.' },
    runs: { type: 'string', value: 'N', description: 'Valid calls per operation. Default: 25.' },
    only: { type: 'string', multiple: true, value: 'ID', description: 'Only these checks.' },
    operation: {
      type: 'string',
      multiple: true,
      value: 'ID',
      description: 'Only these operations.',
    },
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
      description: 'Sent with every request.',
    },
    replay: {
      type: 'string',
      value: 'CALL',
      description: 'Make the call of a finding again; with `--seed`, as its report has them.',
    },
    ...CONTRACT_FLAGS,
  },
  examples: [
    'specwright test openapi.yaml --url http://localhost:3000',
    'specwright test openapi.yaml --url http://localhost:3000 --operation createOrder --format junit',
    'SPECWRIGHT_TOKEN=… specwright test openapi.yaml --url https://staging.example.com/api/v1',
  ],
  async run({ positionals, values }, io) {
    const [spec, ...more] = positionals;
    const { url, token, 'other-token': other } = values;
    if (spec === undefined || more.length > 0 || typeof url !== 'string') {
      throw new UsageError('`test` takes one spec and the `--url` of a server.', {
        code: 'USAGE',
        hint: 'For example: specwright test openapi.yaml --url http://localhost:3000',
      });
    }
    const format = choose('format', values['format'] ?? 'pretty', FORMATS);
    try {
      const report = await test(path.resolve(io.cwd, spec), {
        url,
        seed: readCount('seed', values['seed'], 0),
        runs: readCount('runs', values['runs'], 1),
        only: readList(values['only']),
        operations: readList(values['operation']),
        headers: readHeaders(values['header']),
        replay: typeof values['replay'] === 'string' ? values['replay'] : undefined,
        credentials: tokenCredentials(
          typeof token === 'string' ? token : undefined,
          typeof other === 'string' ? other : undefined,
        ),
        ...(await contractOptions(values, io)),
        signal: io.signal,
        onProgress: io.isInteractive ? (progress) => io.error(progressLine(progress)) : undefined,
      });
      if (io.isInteractive) io.error(CLEAR_LINE);
      const file = (name: string): string => path.relative(io.cwd, name);
      io.out(TEST_FORMATS[format](report, { spec, file, useColor: io.useColor }));
      return report.findings.length === 0 ? 0 : 1;
    } catch (error) {
      if (!io.signal.aborted) throw error;
      io.error(`${io.isInteractive ? CLEAR_LINE : ''}Stopped before the end.\n`);
      return 2;
    }
  },
};

export default command;

const CLEAR_LINE = '\r\u001b[2K';

function progressLine({ done, campaigns, requests, findings }: Progress): string {
  const share = Math.floor((done / Math.max(1, campaigns)) * 100);
  return `${CLEAR_LINE}${share} %, ${requests} requests, ${findings} findings`;
}

function readCount(flag: string, value: unknown, least: number): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (Number.isSafeInteger(number) && number >= least && value !== '') return number;
  throw new UsageError(`\`--${flag}\` cannot be ${JSON.stringify(value)}.`, {
    code: 'USAGE_FLAG',
    hint: `Give a whole number from ${least} on.`,
  });
}

function readHeaders(value: Arguments['values'][string]): Readonly<Record<string, string>> {
  const lines = value === undefined ? [] : [value].flat().map(String);
  return Object.fromEntries(
    lines.map((line) => {
      const [, name, content] = /^([\w!#$%&'*+.^`|~-]+):[ \t]*([\x20-\x7e]*)$/.exec(line) ?? [];
      if (name !== undefined && content !== undefined) return [name, content.trimEnd()];
      throw new UsageError(`\`--header\` cannot be ${JSON.stringify(line)}.`, {
        code: 'USAGE_FLAG',
        hint: "Write it as 'Name: value'.",
      });
    }),
  );
}
