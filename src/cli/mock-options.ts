import path from 'node:path';
import type { CreateMockOptions } from '../studio/create-mock.ts';
import type { Arguments } from './command.ts';
import type { Io } from './io.ts';
import { readList } from './read-list.ts';
import { UsageError } from './usage-error.ts';

type Value = Arguments['values'][string];
type Served = Pick<
  CreateMockOptions,
  | 'stateless'
  | 'seed'
  | 'scenario'
  | 'usual'
  | 'openControl'
  | 'callbackHosts'
  | 'webhookUrl'
  | 'proxy'
  | 'record'
  | 'replay'
>;

/**
 * What `MOCK_FLAGS` say of the mock's behaviour. What is not said is left out, so that the configuration counts.
 *
 * @throws {UsageError} for a delay, a share or a URL that is none, or operations without an API to proxy to
 */
export function mockOptions(
  { stateless, seed, delay, scenario, proxy, record, replay, ...values }: Arguments['values'],
  { cwd }: Pick<Io, 'cwd'>,
): Served {
  const share = values['error-rate'];
  const hosts = readList(values['callback-host']);
  const webhookUrl = values['webhook-url'];
  return {
    ...(stateless === true ? { stateless } : {}),
    ...(typeof seed === 'string' ? { seed } : {}),
    ...(typeof scenario === 'string' ? { scenario } : {}),
    ...(values['open-control'] === true ? { openControl: true } : {}),
    ...(hosts === undefined ? {} : { callbackHosts: hosts }),
    ...(webhookUrl === undefined ? {} : { webhookUrl: readUrl(String(webhookUrl)) }),
    ...readProxy(proxy, values['proxy-operation']),
    ...(typeof record === 'string' ? { record: path.resolve(cwd, record) } : {}),
    ...(typeof replay === 'string' ? { replay: path.resolve(cwd, replay) } : {}),
    usual: {
      ...(delay === undefined ? {} : { delay: readDelay(String(delay)) }),
      ...(share === undefined ? {} : { errorRate: readShare(String(share)) }),
    },
  };
}

function readProxy(url: Value, operations: Value): Pick<Served, 'proxy'> {
  if (typeof url === 'string') {
    const ids = operations === undefined ? {} : { operations: [operations].flat().map(String) };
    return { proxy: { url, ...ids } };
  }
  if (operations === undefined) return {};
  throw new UsageError('There is no API to proxy the operations to.', {
    code: 'USAGE_PROXY',
    hint: 'Name it as well: `--proxy https://staging.example.com`.',
  });
}

function readDelay(text: string): number | [number, number] {
  const [, from, to] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  if (from !== undefined && to === undefined) return Number(from);
  if (from !== undefined && Number(from) <= Number(to)) return [Number(from), Number(to)];
  throw new UsageError(`\`${text}\` is no delay.`, {
    code: 'USAGE_DELAY',
    hint: 'Give milliseconds, `--delay 200`, or a range of them, `--delay 100-400`.',
  });
}

function readUrl(text: string): string {
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text;
  throw new UsageError(`\`${text}\` is no URL that webhooks can be sent to.`, {
    code: 'USAGE_WEBHOOK_URL',
    hint: 'Give a whole one: `--webhook-url http://localhost:3000/hooks`.',
  });
}

function readShare(text: string): number {
  const share = Number(text);
  if (text.trim() !== '' && share >= 0 && share <= 1) return share;
  throw new UsageError(`\`${text}\` is no share of the calls.`, {
    code: 'USAGE_SHARE',
    hint: 'Give a number from 0 to 1: `--error-rate 0.1` fails one call of ten.',
  });
}
