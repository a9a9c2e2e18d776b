import type { TestOptions } from '../studio/test-options.ts';
import { tokenCredentials } from '../studio/token-credentials.ts';
import type { Shard } from '../testing/index.ts';
import type { Arguments } from './command.ts';
import { baseOption } from './base-option.ts';
import { contractOptions } from './contract-options.ts';
import type { Io } from './io.ts';
import { readCount } from './read-count.ts';
import { readList } from './read-list.ts';
import { UsageError } from './usage-error.ts';

/**
 * What the options of `specwright test` ask for.
 *
 * @throws {UsageError} when one cannot be understood
 */
export async function testOptions(
  url: string,
  values: Arguments['values'],
  io: Io,
): Promise<TestOptions> {
  const { token, replay, 'other-token': other } = values;
  return {
    url,
    seed: readCount('seed', values['seed'], 0),
    runs: readCount('runs', values['runs'], 1),
    seconds: readCount('seconds', values['seconds'], 1),
    only: readList(values['only']),
    operations: readList(values['operation']),
    shard: readShard(values['shard']),
    isReadOnly: values['safe'] === true,
    headers: readHeaders(values['header']),
    replay: typeof replay === 'string' ? replay : undefined,
    credentials: tokenCredentials(
      typeof token === 'string' ? token : undefined,
      typeof other === 'string' ? other : undefined,
    ),
    base: baseOption(values, io),
    ...(await contractOptions(values, io)),
  };
}

function readShard(value: unknown): Shard | undefined {
  if (value === undefined) return undefined;
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(String(value)) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index >= 1 && shard.index <= shard.count) return shard;
  throw refused('shard', value, 'Write it as 2/3: the second of three parts.');
}

function readHeaders(value: Arguments['values'][string]): Readonly<Record<string, string>> {
  const lines = value === undefined ? [] : [value].flat().map(String);
  return Object.fromEntries(
    lines.map((line) => {
      const [, name, content] = /^([\w!#$%&'*+.^`|~-]+):[ \t]*([\x20-\x7e]*)$/.exec(line) ?? [];
      if (name !== undefined && content !== undefined) return [name, content.trimEnd()];
      throw refused('header', line, "Write it as 'Name: value'.");
    }),
  );
}

function refused(flag: string, value: unknown, hint: string): UsageError {
  return new UsageError(`\`--${flag}\` cannot be ${JSON.stringify(value)}.`, {
    code: 'USAGE_FLAG',
    hint,
  });
}
