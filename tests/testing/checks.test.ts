import { describe, expect, test } from 'vitest';
import { Contract } from '../../src/contract/index.ts';
import { loadSpec } from '../../src/spec/index.ts';
import { selectConventions } from '../../src/studio/select-conventions.ts';
import { runChecks, type RunOptions, type TestReport } from '../../src/testing/index.ts';
import { startTaskServer, type Defect } from './tasks/server.ts';

const SPEC = new URL('tasks/openapi.yaml', import.meta.url).pathname;

async function run(
  defect: Defect | undefined,
  options: Partial<RunOptions> = {},
): Promise<TestReport> {
  const server = await startTaskServer(defect);
  try {
    const contract = new Contract(await loadSpec(SPEC));
    return await runChecks({ contract, ...selectConventions({}), url: server.url, ...options });
  } finally {
    await server.close();
  }
}

describe('a server that keeps its contract', () => {
  test.each([1, 2, 3])('has no findings with seed %i', async (seed) => {
    const report = await run(undefined, { seed });
    expect(report.findings).toEqual([]);
    expect(report.operations.filter(({ reached }) => !reached)).toEqual([]);
  });

  test('every check that applies has judged something', async () => {
    const report = await run(undefined, { seed: 1 });
    const passed = new Set(
      report.outcomes.filter(({ status }) => status === 'passed').map(({ check }) => check),
    );
    const contract = new Contract(await loadSpec(SPEC));
    const { units, options } = selectConventions({});
    const missed = units.filter(
      ({ convention, check }) =>
        !passed.has(convention.id) &&
        contract.operations.some(
          (operation) =>
            check !== undefined &&
            check.inapplicable(operation, contract, options(convention.id)) === undefined,
        ),
    );
    expect(missed.map(({ convention }) => convention.id)).toEqual([]);
  });
});

describe('each defect is found by the check for it', () => {
  test.each<[Defect, string, string]>([
    ['served-without-prefix', 'versioning/url-path', 'listTasks'],
    ['no-envelope', 'envelope/shape', 'getTask'],
    ['undeclared-code', 'errors/code', 'createTask'],
    ['no-details', 'errors/details', 'createTask'],
    ['undeclared-status', 'errors/status-matrix', 'getTask'],
    ['missing-is-500', 'errors/status-matrix', 'deleteTask'],
    ['wrong-per-page', 'pagination/meta', 'listTasks'],
    ['overlapping-pages', 'pagination/walk', 'listTasks'],
    ['no-validation', 'validation/before-handler', 'listTasks'],
    ['lax-maximum', 'validation/before-handler', 'createTask'],
    ['no-authentication', 'auth/declared', 'deleteTask'],
    ['no-challenge', 'auth/declared', 'getTask'],
    ['no-limit', 'ratelimit/429-retry-after', 'ping'],
    ['no-retry-after', 'ratelimit/429-retry-after', 'ping'],
    ['no-idempotency', 'idempotency/key', 'createTask'],
    ['no-request-id', 'tracing/request-id', 'ping'],
    ['crash-on-long-title', 'response/no-server-error', 'createTask'],
    ['wrong-type', 'response/body', 'createTask'],
    ['no-location', 'response/headers', 'createTask'],
    ['text-errors', 'response/content-type', 'getTask'],
  ])('%s: %s at %s', async (defect, check, operation) => {
    const report = await run(defect, { seed: 1, only: [check] });
    const found = report.findings.filter((finding) =>
      [finding.operation, ...finding.also].includes(operation),
    );
    expect(found.map((finding) => finding.check)).toContain(check);
    for (const finding of found) expect(finding.curl).toMatch(/^curl /);
    const outcome = report.outcomes.find((one) => one.operation === operation);
    expect(outcome?.status).toBe('failed');
  });
});

test('a failing call is made as small as it gets', async () => {
  const report = await run('lax-maximum', { seed: 3, only: ['validation/before-handler'] });
  const [finding, ...others] = report.findings;
  expect(others).toEqual([]);
  expect(finding?.expected).toContain('`/priority` of the body breaks `maximum`');
  const body = JSON.parse(/--data-raw '(.*)'/.exec(finding?.curl ?? '')?.[1] ?? '{}') as object;
  expect(body).toMatchObject({ priority: 6 });
  expect(Object.keys(body).sort()).toEqual(['priority', 'title']);
  expect(finding?.curl).not.toContain('x-request-id');
});
