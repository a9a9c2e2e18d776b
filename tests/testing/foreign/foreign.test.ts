import { expect, test } from 'vitest';
import { tokenCredentials } from '../../../src/studio/token-credentials.ts';
import { selectConventions } from '../../../src/studio/select-conventions.ts';
import { runChecks, type RunOptions, type TestReport } from '../../../src/testing/index.ts';
import { startItems, type Defect } from './start-items.ts';

/** All checks of the recommended conventions, as a first run at somebody's server makes them. */
async function judge(
  defect?: Defect,
  seed = 1,
  options: Partial<RunOptions> = {
    credentials: ({ who }) => (who === 'other' ? 'bob' : 'alice'),
  },
): Promise<TestReport> {
  const { contract, url } = await startItems(defect);
  return runChecks({
    contract,
    ...selectConventions({}),
    url,
    seed,
    ...options,
  });
}

test.each([1, 2, 3])(
  'a server that knows no conventions is held to what it declares, seed %i',
  async (seed) => {
    const { findings, operations } = await judge(undefined, seed);
    expect(findings).toEqual([]);
    const reached = operations.filter(({ reached: isReached }) => isReached);
    expect(reached.length).toBe(operations.length - 1); // Nobody knows a password.
  },
  60_000,
);

test.each<[Defect, string, string]>([
  ['shown-to-others', 'resource/isolation', 'createBox'],
  ['listed-for-others', 'resource/isolation', 'createBox'],
  ['deleted-by-others', 'resource/isolation', 'createBox'],
  ['page-too-long', 'pagination/walk', 'listBoxes'],
  ['total-one-more', 'pagination/walk', 'listBoxes'],
  ['cursor-skips', 'pagination/walk', 'listParts'],
  ['other-parent', 'resource/names-its-parent', 'listParts'],
  ['default-forgotten', 'resource/defaults-applied', 'createBox'],
  ['label-kept', 'resource/use-after-delete', 'deleteLabel'],
  ['fails-when-sealed', 'response/no-server-error', 'sealBox'],
])(
  '%s: %s at %s',
  async (defect, check, operation) => {
    const { findings } = await judge(defect);
    expect(findings).toContainEqual(expect.objectContaining({ check, operation }));
  },
  60_000,
);

test('a credential in a header is that of the main caller, and is left out where a call must be refused', async () => {
  const headers = { Authorization: 'Bearer alice', 'X-Tenant': 't1' };
  const credentials = tokenCredentials('', 'bob');
  const { findings, operations } = await judge(undefined, 1, { headers, credentials });
  expect(findings).toEqual([]);
  expect(operations.filter(({ reached }) => !reached)).toHaveLength(1);
  const { findings: holes } = await judge('shown-to-others', 1, { headers, credentials });
  expect(holes.map(({ check }) => check)).toContain('resource/isolation');
  expect(holes.map(({ curl, steps }) => [curl, ...steps].join())).not.toContain('Bearer alice');
});
