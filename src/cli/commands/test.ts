import path from 'node:path';
import {
  planText,
  TEST_FORMATS,
  type Exchange,
  type Progress,
  type TestReport,
} from '../../testing/index.ts';
import { planTest } from '../../studio/plan-test.ts';
import { test } from '../../studio/test.ts';
import type { Command } from '../command.ts';
import { choose } from '../choose.ts';
import type { Io } from '../io.ts';
import { packageVersion } from '../package-version.ts';
import { baselineFor } from '../baseline-for.ts';
import { TEST_FLAGS, TEST_FORMAT_NAMES } from '../test-flags.ts';
import { testOptions } from '../test-options.ts';
import { UsageError } from '../usage-error.ts';
import { writeReport } from '../write-report.ts';

const command: Command = {
  name: 'test',
  summary: 'Check that a running server keeps a contract and its conventions.',
  usage: 'test <spec> --url URL [options]',
  flags: TEST_FLAGS,
  examples: [
    'specwright test openapi.yaml --url http://localhost:3000',
    'specwright test openapi.yaml --url http://localhost:3000 --operation createOrder --format junit',
    'specwright test openapi.yaml --url http://localhost:3000 --format html --output report.html',
    'specwright test openapi.yaml --url http://localhost:3000 --dry-run',
    'SPECWRIGHT_TOKEN=… specwright test openapi.yaml --url https://staging.example.com/api/v1 --safe',
  ],
  async run({ positionals, values }, io) {
    const [spec, ...more] = positionals;
    if (spec === undefined || more.length > 0 || typeof values['url'] !== 'string') {
      throw new UsageError('`test` takes one spec and the `--url` of a server.', {
        code: 'USAGE',
        hint: 'For example: specwright test openapi.yaml --url http://localhost:3000',
      });
    }
    const format = choose('format', values['format'] ?? 'pretty', TEST_FORMAT_NAMES);
    const options = await testOptions(values['url'], values, io);
    const file = path.resolve(io.cwd, spec);
    if (values['dry-run'] === true) {
      const plan = await planTest(file, options);
      io.out(format === 'json' ? `${JSON.stringify(plan, undefined, 2)}\n` : planText(plan));
      return 0;
    }
    const againstBaseline = await baselineFor(values, io);
    const exchanges: Exchange[] = [];
    try {
      const tested = await test(file, {
        ...options,
        signal: io.signal,
        onProgress: io.isInteractive ? (progress) => io.error(progressLine(progress)) : undefined,
        onExchange: format === 'har' ? (exchange) => exchanges.push(exchange) : undefined,
      });
      if (io.isInteractive) io.error(CLEAR_LINE);
      const report = await againstBaseline(tested);
      await print(report, format, { spec, exchanges, output: values['output'] }, io);
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

function progressLine({ done, all, requests, findings }: Progress): string {
  const share = Math.floor((done / Math.max(1, all)) * 100);
  return `${CLEAR_LINE}${share} %, ${requests} requests, ${findings} findings`;
}

/** To the file of `--output`, with the report for people on standard output; without one, there. */
async function print(
  report: TestReport,
  format: keyof typeof TEST_FORMATS,
  printed: { spec: string; exchanges: readonly Exchange[]; output: unknown },
  io: Io,
): Promise<void> {
  const { output, ...rest } = printed;
  const options = {
    ...rest,
    file: (name: string): string => path.relative(io.cwd, name),
    version: await packageVersion(),
    useColor: io.useColor,
  };
  if (typeof output !== 'string') {
    io.out(TEST_FORMATS[format](report, options));
    return;
  }
  await writeReport(output, TEST_FORMATS[format](report, { ...options, useColor: false }), io);
  io.out(TEST_FORMATS.pretty(report, options));
}
