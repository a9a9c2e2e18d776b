import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Contract } from '../../../src/contract/index.ts';
import { loadSpec } from '../../../src/spec/index.ts';
import type { Config } from '../../../src/studio/config.ts';
import { selectChecks } from '../../../src/studio/select-checks.ts';
import { runChecks, type RunOptions, type TestReport } from '../../../src/testing/index.ts';
import { runMain } from '../../support/run-main.ts';
import { startNotesServer, TOKENS, type Fault } from './notes/server.ts';

const SPEC = new URL('notes/openapi.yaml', import.meta.url).pathname;

/** By check and operation, which fault it finds there. */
const FOUND: readonly (readonly [check: string, operation: string, fault: Fault])[] = [
  ['caching/etag', 'getNote', 'no-etag'],
  ['caching/etag', 'getNote', 'bare-etag'],
  ['caching/etag', 'getNote', 'never-304'],
  ['caching/etag', 'getNote', 'etag-each-time'],
  ['caching/etag', 'replaceNote', 'etag-stays'],
  ['concurrency/optimistic-lock', 'replaceNote', 'lost-update'],
  ['concurrency/optimistic-lock', 'replaceNote', 'blind-update'],
  ['rest/success-status', 'createNote', 'no-location'],
  ['rest/success-status', 'createNote', 'location-elsewhere'],
  ['authz/ownership', 'getNote', 'anybody-reads'],
  ['authz/ownership', 'replaceNote', 'anybody-writes'],
  ['errors/no-internals', 'getNote', 'stack-in-error'],
  ['errors/no-internals', 'getNote', 'sql-in-error'],
  ['concurrency/optimistic-lock', 'replaceNote', 'blind-update-as-400'],
  ['errors/class-split', 'getNote', 'error-is-200'],
  ['errors/request-id', 'getNote', 'no-request-id'],
  ['security/headers', 'getNote', 'no-nosniff'],
  ['security/headers', 'getNote', 'wrong-nosniff'],
  ['ratelimit/headers', 'getNote', 'no-quota'],
  ['ratelimit/headers', 'getNote', 'quota-grows'],
  ['caching/cache-control', 'getNote', 'no-cache-control'],
  ['caching/cache-control', 'getNote', 'stale-copies'],
  ['caching/private-auth', 'getNote', 'public-copies'],
  ['caching/vary-key', 'getNote', 'no-vary'],
  ['lifecycle/deprecation', 'getNoteText', 'no-deprecation'],
  ['lifecycle/deprecation', 'getNoteText', 'sunset-is-no-date'],
  ['errors/409-conflict', 'createNote', 'duplicates'],
  ['validation/read-write-only', 'createNote', 'secret-comes-back'],
  ['validation/mass-assignment', 'createNote', 'stores-unknown'],
  ['validation/mass-assignment', 'createNote', 'stores-read-only'],
  ['validation/content-type', 'createNote', 'any-media-type'],
  ['validation/body-size', 'createNote', 'any-size'],
  ['security/no-sensitive-output', 'getNote', 'hash-in-output'],
  ['naming/json-case', 'getNote', 'camel-key'],
  ['pagination/bounds', 'listNotes', 'default-ignored'],
  ['errors/no-enumeration', 'signIn', 'tells-users'],
  ['auth/jwt-lifetime', 'signIn', 'eternal-token'],
  ['auth/cookie-session', 'signIn', 'bare-cookie'],
  ['health/live-ready', 'live', 'probe-needs-token'],
  ['validation/normalise', 'createNote', 'refuses-untidy'],
  ['validation/normalise', 'createNote', 'keeps-untidy'],
  ['rest/method-semantics', 'getNote', 'trips-on-body'],
  ['jobs/status-resource', 'startExport', 'job-nowhere'],
  ['jobs/status-resource', 'startExport', 'job-later'],
  ['jobs/status-resource', 'startImport', 'job-later'],
  ['perf/latency-budget', 'getNote', 'slow'],
];

const checks = [...new Set(FOUND.map(([check]) => check))];

async function run(fault: Fault | undefined, options: Partial<RunOptions>): Promise<TestReport> {
  const server = await startNotesServer(fault);
  try {
    return await runChecks({
      contract: new Contract(await loadSpec(SPEC)),
      ...selectChecks({
        conventions: { 'tracing/request-id': false, 'rest/method-semantics': {} },
      }),
      url: server.url,
      runs: 5,
      credentials: ({ who }) => TOKENS[who],
      ...options,
    });
  } finally {
    await server.close();
  }
}

describe('a server that keeps its contract', () => {
  test.each([1, 2, 3, 4, 5])('has no findings with seed %i', async (seed) => {
    const { findings, outcomes } = await run(undefined, { seed, only: checks });
    expect(findings.map(({ check, expected, actual }) => ({ check, expected, actual }))).toEqual(
      [],
    );
    const judged = outcomes.filter(({ status }) => status === 'passed');
    const names = new Set(judged.map(({ check }) => check));
    expect(checks.filter((check) => !names.has(check))).toEqual([]);
  });
});

test.each(FOUND)('%s at %s finds %s', async (check, operation, fault) => {
  const { findings } = await run(fault, { seed: 1, only: [check] });
  const found = findings.filter((finding) =>
    [finding.operation, ...finding.also].includes(operation),
  );
  expect(found.map((finding) => finding.check)).toContain(check);
});

test('who gives one credential is told why ownership is not judged', async () => {
  const { outcomes, findings } = await run('anybody-reads', {
    only: ['authz/ownership'],
    credentials: () => TOKENS.valid,
  });
  expect(findings).toEqual([]);
  const outcome = outcomes.find(({ operation }) => operation === 'getNote');
  expect(outcome).toMatchObject({ status: 'skipped' });
  expect(outcome?.reason).toContain('second caller');
});

test('`--other-token` is the credential of a second caller', async () => {
  const server = await startNotesServer('anybody-reads');
  onTestFinished(server.close);
  const shared = ['test', 'openapi.yaml', '--url', server.url, '--only', 'authz/ownership'];
  const cwd = path.join(import.meta.dirname, 'notes');
  const one = await runMain([...shared, '--token', TOKENS.valid], { cwd });
  expect(one.code).toBe(0);
  const flags = ['--token', TOKENS.valid, '--other-token', TOKENS.other];
  const both = await runMain([...shared, ...flags], { cwd });
  expect(both.code).toBe(1);
  expect(both.out).toContain('getNote: authz/ownership');
  expect(both.out).not.toContain(TOKENS.other);
});

test('a check of what is declared is made whatever the preset, unless it is switched off', () => {
  const ids = (config: Config): string[] =>
    selectChecks(config).units.map(({ convention }) => convention.id);
  expect(ids({ preset: 'minimal' })).toContain('caching/etag');
  expect(ids({ preset: 'minimal' })).not.toContain('tracing/request-id');
  expect(ids({ conventions: { 'caching/etag': false } })).not.toContain('caching/etag');
});
