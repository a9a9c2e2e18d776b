import { onTestFinished, expect, test } from 'vitest';
import type { Contract } from '../../../src/contract/index.ts';
import { createMock, listenMock } from '../../../src/mock/index.ts';
import { selectConventions } from '../../../src/studio/select-conventions.ts';
import { runChecks, type TestReport } from '../../../src/testing/index.ts';
import { tickets } from '../../support/tickets.ts';

const choice = selectConventions({});

/** Judges a server that keeps one contract by another. */
async function judge(kept: Contract, promised: Contract): Promise<TestReport> {
  const running = await listenMock(createMock(kept, choice), { port: 0, host: '127.0.0.1' });
  onTestFinished(running.close);
  const only = ['resource/states'];
  return runChecks({ contract: promised, ...choice, url: running.url, only, seed: 1, runs: 10 });
}

test('a server that keeps to the states is accused of nothing', async () => {
  const contract = await tickets();
  const { findings, outcomes } = await judge(contract, contract);
  expect(findings).toEqual([]);
  const passed = outcomes.filter(({ status }) => status === 'passed');
  expect(passed.map(({ operation }) => operation)).toContain('publish');
});

test('one that lets everything become anything, and be done twice, is found', async () => {
  const { findings } = await judge(await tickets([409], null), await tickets());
  const told = new Map(findings.map(({ cause, expected, actual }) => [cause, [expected, actual]]));
  expect(told.get('done twice')).toEqual([
    '409, as declared, for what is closed already',
    'status 200',
  ]);
  expect(told.get('status from lost to draft')).toEqual([
    '`status` as `x-states` says: lost or open or closed',
    'draft, which does not follow on lost',
  ]);
});

test('what is done once more is judged where nothing leads back, and a 409 is declared', async () => {
  const transitions = { draft: ['open', 'closed'], open: ['closed'], lost: [], closed: [] };
  const lenient = { transitions: { ...transitions, closed: ['closed'] } };
  const { findings } = await judge(
    await tickets([409], lenient),
    await tickets([409], { transitions }),
  );
  expect(findings.map(({ operation, expected }) => [operation, expected])).toEqual([
    ['close', '409, as declared, for what is closed already'],
  ]);
  const other = await judge(await tickets([422], lenient), await tickets([422], { transitions }));
  expect(other.findings).toEqual([]);
});

test('an operation that has no answer to what is not allowed is not asked', async () => {
  const { outcomes } = await judge(await tickets([], null), await tickets([]));
  expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['skipped']));
});
