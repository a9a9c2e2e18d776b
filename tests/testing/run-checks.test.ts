import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { Contract } from '../../src/contract/index.ts';
import type { ConventionUnit } from '../../src/convention/index.ts';
import { loadSpec } from '../../src/spec/index.ts';
import { selectConventions } from '../../src/studio/select-conventions.ts';
import { runChecks, TestError, type RunOptions, type TestReport } from '../../src/testing/index.ts';
import { startForTest } from './support/start-for-test.ts';

const SPEC = new URL('tasks/openapi.yaml', import.meta.url).pathname;

async function run(url: string, options: Partial<RunOptions> = {}): Promise<TestReport> {
  const contract = new Contract(await loadSpec(SPEC));
  return runChecks({ contract, ...selectConventions({}), url, seed: 1, runs: 8, ...options });
}

/** What does not depend on ids that servers and runs make up anew. */
function stable(text: string): string {
  return text
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
    .replaceAll(/:\d{4,5}\b/g, ':PORT');
}

describe('a seed', () => {
  test('makes the same calls in the same order per path', async () => {
    const logs = await Promise.all(
      [7, 7, 8].map(async (seed) => {
        const { url, requests } = await startForTest();
        await run(url, { seed, operations: ['createTask'], only: ['response'] });
        return requests.map(stable);
      }),
    );
    expect(logs[0]?.length).toBeGreaterThan(30);
    expect(logs[1]).toEqual(logs[0]);
    expect(logs[2]).not.toEqual(logs[0]);
  });

  test('finds the same, shrunk to the same', async () => {
    const reports = await Promise.all(
      [1, 2].map(async () => run((await startForTest('lax-maximum')).url, { seed: 5 })),
    );
    const [first, second] = reports.map(({ findings }) =>
      findings.map(({ curl, replay, expected }) =>
        stable(JSON.stringify({ curl, replay, expected })),
      ),
    );
    expect(first?.length).toBeGreaterThan(0);
    expect(second).toEqual(first);
  });

  test('and the replay of a finding make its call again, and only that', async () => {
    const { url } = await startForTest('crash-on-long-title');
    const [finding] = (await run(url, { seed: 9 })).findings;
    expect(finding?.check).toBe('response/no-server-error');
    const again = await startForTest('crash-on-long-title');
    const report = await run(again.url, { seed: 9, replay: finding?.replay });
    expect(stable(report.findings[0]?.curl ?? '')).toBe(stable(finding?.curl ?? ''));
    const posts = again.requests.filter(
      (request) => request.includes('aaaaaaaaa') || request.startsWith('POST'),
    );
    expect(posts.length).toBeLessThan(20);
    const mended = await startForTest();
    expect((await run(mended.url, { seed: 9, replay: finding?.replay })).findings).toEqual([]);
  });
});

describe('the url', () => {
  test.each(['', '/', '/api/v1', '/api/v1/'])('may end in `%s`', async (ending) => {
    const { url } = await startForTest();
    const report = await run(`${url}${ending}`, { only: ['response'], operations: ['listTasks'] });
    expect(report.findings).toEqual([]);
    expect(report.operations[0]?.reached).toBe(true);
  });

  test('at which nobody listens is an error that says so', async () => {
    const { url, close } = await startForTest();
    await close();
    const failure = run(url);
    await expect(failure).rejects.toBeInstanceOf(TestError);
    await expect(failure).rejects.toMatchObject({ code: 'TEST_UNREACHABLE' });
  });

  test.each(['localhost:3000', 'ftp://localhost', ''])(
    'that is none is refused: `%s`',
    async (url) => {
      await expect(run(url)).rejects.toMatchObject({ code: 'TEST_URL' });
    },
  );
});

test.each([
  [{ only: ['no/such'] }, 'TEST_CHECK'],
  [{ operations: ['noSuch'] }, 'TEST_OPERATION'],
  [{ replay: 'nonsense' }, 'TEST_REPLAY'],
  [{ replay: 'calls:ping:valid.99999:0' }, 'TEST_REPLAY'],
])('what does not exist cannot be asked for: %j', async (options, code) => {
  const { url } = await startForTest();
  await expect(run(url, options)).rejects.toMatchObject({ code });
});

test('a check that does not apply says why, for every operation', async () => {
  const { url } = await startForTest();
  const { outcomes } = await run(url);
  const skipped = outcomes.filter(({ status }) => status === 'skipped');
  expect(skipped.length).toBeGreaterThan(10);
  for (const { reason } of skipped) expect(reason).toMatch(/^\S.*[^.]$/);
  const walk = skipped.find(
    ({ check, operation }) => check === 'pagination/walk' && operation === 'ping',
  );
  expect(walk?.reason).toBe('it takes no page size');
});

test('an operation whose valid calls are all refused is reported as not reached', async () => {
  const { url } = await startForTest();
  const { operations, findings } = await run(url, {
    credentials: () => 'invalid',
    only: ['response'],
  });
  expect(findings).toEqual([]);
  const list = operations.find(({ operation }) => operation === 'listTasks');
  expect(list).toMatchObject({ reached: false, reason: expect.stringContaining('401') as string });
  expect(operations.find(({ operation }) => operation === 'ping')?.reached).toBe(true);
});

test('a source of credentials that fails is an error that says so', async () => {
  const { url } = await startForTest();
  const credentials = (): never => {
    throw new Error('no network');
  };
  await expect(run(url, { credentials })).rejects.toMatchObject({
    code: 'TEST_CREDENTIALS',
    message: expect.stringContaining('no network') as string,
  });
});

test('a configured credential is sent, and never printed', async () => {
  const { url } = await startForTest('wrong-type');
  const token = 'very-secret-token';
  const report = await run(url, { credentials: () => token, only: ['response'] });
  expect(report.findings.length).toBeGreaterThan(0);
  expect(JSON.stringify(report)).not.toContain(token);
  expect(report.findings[0]?.curl).toContain('"$SPECWRIGHT_TOKEN"');
});

test('a run that is aborted ends at once, and with the reason', async () => {
  const { url } = await startForTest();
  const controller = new AbortController();
  const running = run(url, {
    signal: controller.signal,
    onProgress: () => controller.abort(new Error('enough')),
  });
  await expect(running).rejects.toThrow('enough');
});

test('calls to an item go to one that exists, and what is deleted is made for it', async () => {
  const { url, requests } = await startForTest();
  const report = await run(url, { operations: ['getTask', 'deleteTask'], only: ['response'] });
  for (const { statuses } of report.operations) {
    expect(Object.keys(statuses).sort()).toEqual([
      expect.stringMatching(/^20[04]$/) as string,
      '400',
      '401',
      '404',
    ]);
  }
  const created = requests.filter((request) => request.startsWith('POST /api/v1/tasks')).length;
  expect(created).toBeGreaterThanOrEqual(report.operations[1]?.statuses['204'] ?? Infinity);
});

test('a quota is kept, but by the checks that are to exceed it', async () => {
  const { url } = await startForTest();
  const report = await run(url, { operations: ['ping'], only: ['response', 'errors'] });
  const [ping] = report.operations;
  expect(ping?.statuses).not.toHaveProperty('429');
  expect(report.findings).toEqual([]);
});

test('a broken check is an error of the tool, not a finding', async () => {
  const { url } = await startForTest();
  const [unit] = selectConventions({}).units.filter(({ check }) => check?.kind === 'answer');
  if (unit === undefined) throw new TypeError('there is no answer check');
  const broken: ConventionUnit = {
    ...unit,
    check: {
      kind: 'answer',
      inapplicable: () => undefined,
      verify: () => {
        throw new RangeError('a defect');
      },
    },
  };
  await expect(run(url, { units: [broken] })).rejects.toThrow('a defect');
});

test('a schema nobody can satisfy hides no other operation', async () => {
  const file = `${import.meta.dirname}/tasks/openapi.yaml`;
  const text = (await readFile(file, 'utf8')).replace(
    'Title: { type: string,',
    "Title: { type: string, pattern: '(',",
  );
  const { url } = await startForTest();
  const contract = new Contract(await loadSpec(file, { texts: new Map([[file, text]]) }));
  const report = await runChecks({ contract, ...selectConventions({}), url, seed: 1 });
  const ping = report.operations.find(({ operation }) => operation === 'ping');
  expect(ping?.reached).toBe(true);
  const create = report.operations.find(({ operation }) => operation === 'createTask');
  expect(create).toMatchObject({ reached: false, reason: expect.stringContaining('(') as string });
  const outcome = report.outcomes.find(
    ({ check, operation }) => check === 'auth/declared' && operation === 'createTask',
  );
  expect(outcome).toMatchObject({ status: 'skipped', reason: create?.reason });
});

test('random calls go on until time is up', async () => {
  const { url } = await startForTest('lax-maximum');
  const contract = new Contract(await loadSpec(`${import.meta.dirname}/tasks/openapi.yaml`));
  const options = { contract, ...selectConventions({}), url, seed: 1, only: ['response'] };
  const short = await runChecks({ ...options, runs: 1 });
  const started = performance.now();
  const long = await runChecks({ ...options, runs: 1, seconds: 2 });
  const elapsed = performance.now() - started;
  expect(elapsed).toBeGreaterThan(1900);
  expect(long.requests).toBeGreaterThan(short.requests * 1.5);
});

test('setup comes before the first request, teardown after the last, whatever happens', async () => {
  const { url, requests } = await startForTest();
  const contract = new Contract(await loadSpec(`${import.meta.dirname}/tasks/openapi.yaml`));
  const log: string[] = [];
  const options = {
    contract,
    ...selectConventions({}),
    seed: 7,
    operations: ['ping'],
    only: ['response'],
    setup: ({ seed }: { seed: number }) => void log.push(`setup ${seed} ${requests.length}`),
    teardown: () => void log.push(`teardown ${requests.length > 0}`),
  };
  await runChecks({ ...options, url });
  expect(log).toEqual(['setup 7 0', 'teardown true']);
  await expect(runChecks({ ...options, url: 'http://127.0.0.1:1' })).rejects.toThrow('No server');
  expect(log).toHaveLength(4);
  const broken = { ...options, url, setup: () => Promise.reject(new Error('no database')) };
  await expect(runChecks(broken)).rejects.toThrow('`test.setup` failed: no database.');
});
