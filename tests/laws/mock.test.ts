/**
 * Law 3: the mock of a contract that obeys every convention passes each convention's check. Law 5: without the
 * convention's own mock facet that check fails, so the check can see and the facet does the work.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConventionUnit } from '../../src/convention/index.ts';
import { createMock, listenMock, type RunningMock } from '../../src/mock/index.ts';
import { selectChecks } from '../../src/studio/select-checks.ts';
import { selectConventions } from '../../src/studio/select-conventions.ts';
import { runChecks } from '../../src/testing/index.ts';
import { loadFlagship } from '../mock/support/load-flagship.ts';

const contract = await loadFlagship();
const { units, options } = selectConventions({
  conventions: { 'auth/revocation': { denylist: true } },
});
const SEED = 7;

async function listen(kept: readonly ConventionUnit[]): Promise<RunningMock> {
  const mock = createMock(contract, { units: kept, options });
  return listenMock(mock, { port: 0, host: '127.0.0.1' });
}

async function failures({ url }: RunningMock, { convention }: ConventionUnit): Promise<string[]> {
  const checks = { contract, units, options, only: [convention.id], url, seed: SEED, runs: 5 };
  const { findings, outcomes } = await runChecks(checks);
  expect(outcomes.some(({ status }) => status !== 'skipped')).toBe(true);
  return findings.map(({ endpoint, expected, actual, curl }) =>
    [endpoint, `expected ${expected}`, `got ${actual}`, curl].join('\n'),
  );
}

const held = units
  .filter(({ mock, check }) => mock !== undefined && check !== undefined)
  .map((unit) => [unit.convention.id, unit] as const);

describe('law 3: the mock keeps', () => {
  let running: RunningMock;
  beforeAll(async () => {
    running = await listen(units);
  });
  afterAll(() => running.close());

  test.each(held)('%s', { timeout: 120_000 }, async (_id, unit) => {
    expect(await failures(running, unit)).toEqual([]);
  });
});

test('the mock keeps what the contract declares, whatever the preset', async () => {
  const all = selectChecks({});
  const declared = all.units.filter(({ check }) => check?.declared === true);
  const running = await listen(units);
  try {
    const only = declared.map(({ convention }) => convention.id);
    const { url } = running;
    const report = await runChecks({ contract, ...all, only, url, seed: SEED, runs: 5 });
    expect(report.findings.map(({ check, endpoint }) => `${check} at ${endpoint}`)).toEqual([]);
    const judged = report.outcomes.filter(({ status }) => status === 'passed');
    expect(new Set(judged.map(({ check }) => check)).size).toBeGreaterThan(20);
  } finally {
    await running.close();
  }
}, 120_000);

describe('law 5: without its facet the mock breaks', () => {
  test.each(held)('%s', { timeout: 120_000 }, async (_id, unit) => {
    const { mock: _facet, ...bare } = unit;
    const running = await listen(units.map((other) => (other === unit ? bare : other)));
    try {
      expect(await failures(running, unit)).not.toEqual([]);
    } finally {
      await running.close();
    }
  });
});
