import { describe, expect, test } from 'vitest';
import { lint } from '../../src/studio/lint.ts';
import type { Config } from '../../src/studio/config.ts';

const FILE = '/contract/openapi.yaml';

/** Two operations without a request id, in parameters and responses: four findings. */
const contract = (
  marks: {
    top?: string;
    orders?: string;
    operation?: string;
    response?: string;
    key?: string;
  } = {},
): string => `${marks.top ?? ''}openapi: 3.1.0
info: { title: Orders, version: 1.0.0 }
paths:
  /orders:${marks.orders ?? ''}
    get:${marks.operation ?? ''}${marks.key ?? ''}
      operationId: listOrders
      description: 'Not a comment: # specwright-ignore tracing/request-id -- no.'
      responses:
        '200': { description: Fine. }${marks.response ?? ''}
  /items:
    get:
      operationId: listItems
      responses:
        '200': { description: Fine. }
`;

describe('a comment', () => {
  test('without one, everything is found', async () => {
    expect(await places(contract())).toEqual([
      'tracing/request-id 5',
      'tracing/request-id 9',
      'tracing/request-id 11',
      'tracing/request-id 14',
    ]);
  });

  test('behind a key covers what is below it', async () => {
    const operation = ' # specwright-ignore tracing/request-id -- internal';
    expect(await places(contract({ operation }))).toEqual([
      'tracing/request-id 11',
      'tracing/request-id 14',
    ]);
  });

  test('on a line of its own is about the next one', async () => {
    const orders = '\n    # specwright-ignore tracing/* -- internal\n    # of two lines';
    expect(await places(contract({ orders }))).toEqual([
      'tracing/request-id 13',
      'tracing/request-id 16',
    ]);
  });

  test('covers nothing beside it', async () => {
    const response = ' # specwright-ignore tracing/request-id -- one response';
    expect(await places(contract({ response }))).toEqual([
      'tracing/request-id 5',
      'tracing/request-id 11',
      'tracing/request-id 14',
    ]);
  });

  test('for the file covers it all', async () => {
    const top = '# specwright-ignore-file tracing/request-id -- an old API\n';
    expect(await places(contract({ top }))).toEqual([]);
  });

  test('at the first line is not about the whole document', async () => {
    const top = '# specwright-ignore tracing/request-id -- the version\n';
    expect(await places(contract({ top }))).toContain('specwright/unused-suppression 1');
  });

  test.each([
    ['# specwright-ignore tracing/request-id', 'It gives no reason.'],
    ['# specwright-ignore tracing/request-id --', 'It gives no reason.'],
    ['# specwright-ignore -- because', 'It names no rule.'],
  ])('%s is malformed', async (comment, why) => {
    const found = await findings(contract({ top: `${comment}\n` }), {});
    const [finding] = found.filter(({ code }) => code === 'specwright/suppression');
    expect(finding?.message).toContain(why);
  });

  test('that nothing needs is a finding, unless its rule has not run', async () => {
    const top = '# specwright-ignore-file errors/code -- no more\n';
    expect(await places(contract({ top }), ['tracing/request-id', 'errors/code'])).toContain(
      'specwright/unused-suppression 1',
    );
    expect(await places(contract({ top }))).not.toContain('specwright/unused-suppression 1');
  });
});

test('of several rules, those that nothing needs are named', async () => {
  const top = '# specwright-ignore-file tracing/request-id, errors/code -- old\n';
  const found = await findings(contract({ top }), {}, ['tracing/*', 'errors/code', 'specwright/*']);
  expect(found.map(({ message }) => message.split('\n')[0])).toEqual([
    'Nothing here breaks `errors/code`.',
  ]);
});

test('what is said about suppressions can be left out, too', async () => {
  const top = '# specwright-ignore-file tracing/request-id\n';
  const found = await findings(contract({ top }), {}, ['tracing/request-id']);
  expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['tracing/request-id']));
});

describe('an extension', () => {
  test('covers its object, in JSON too', async () => {
    const key = '\n      x-specwright-ignore: { tracing/request-id: internal }';
    expect(await places(contract({ key }))).toEqual([
      'tracing/request-id 12',
      'tracing/request-id 15',
    ]);
  });

  test.each([
    ["x-specwright-ignore: { tracing/request-id: '' }", 'It gives no reason.'],
    ['x-specwright-ignore: tracing/request-id', 'It is no mapping'],
  ])('%s is malformed', async (key, why) => {
    const found = await findings(contract({ key: `\n      ${key}` }), {});
    const [own] = found.filter(({ code }) => code === 'specwright/suppression');
    expect(own?.message).toContain(why);
    expect(own?.range.start.line).toBe(5);
  });
});

test('the configuration suppresses by file, and is never called unused', async () => {
  const suppress = [
    { files: ['/contract/**'], codes: ['tracing/*'], reason: 'old' },
    { files: ['/other/**'], codes: ['errors/*'], reason: 'old' },
  ];
  expect(await findings(contract(), { lint: { suppress } })).toEqual([]);
  const elsewhere = [{ files: ['/other/**'], codes: ['tracing/*'], reason: 'old' }];
  expect(await findings(contract(), { lint: { suppress: elsewhere } })).toHaveLength(4);
});

async function findings(
  text: string,
  config: Config,
  only = ['tracing/request-id', 'specwright/*'],
) {
  const [result] = await lint([FILE], { config, only, texts: new Map([[FILE, text]]) });
  expect(result?.error).toBeUndefined();
  return result?.findings ?? [];
}

async function places(text: string, rules = ['tracing/request-id']): Promise<string[]> {
  const found = await findings(text, {}, [...rules, 'specwright/*']);
  return found
    .filter(({ code }) => code === 'tracing/request-id' || code.startsWith('specwright/'))
    .map(({ code, range }) => `${code} ${range.start.line + 1}`);
}
