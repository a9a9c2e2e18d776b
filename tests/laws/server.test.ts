import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { createShop } from '../../examples/orders-api/app.ts';
import { Contract, type Operation } from '../../src/contract/index.ts';
import type { ConventionUnit } from '../../src/convention/index.ts';
import { loadSpec } from '../../src/spec/index.ts';
import { selectConventions } from '../../src/studio/select-conventions.ts';
import { selectChecks } from '../../src/studio/select-checks.ts';
import { runChecks, type RunOptions, type TestReport } from '../../src/testing/index.ts';
import {
  copyExample,
  generateServer,
  makeFolder,
  removeFolder,
  ROOT,
  typeCheck,
} from '../server/support/project.ts';
import { serve } from '../server/support/serve.ts';
import { signIn } from '../server/support/sign-in.ts';

const SPEC = 'specs/orders/openapi.yaml';

const { units } = selectConventions({});
// The shop ends JWTs with their session, which not every server does.
const choices = { 'auth/revocation': { denylist: true } };
const { units: checked, options } = selectChecks({ conventions: choices });
const contract = new Contract(await loadSpec(path.join(ROOT, SPEC)));

/** Where a convention can be missed: one operation a tag, those with the largest quota first. */
function concerned({ convention, server, check: facet }: ConventionUnit): string[] {
  const context = { contract, options: options(convention.id) };
  const held = contract.operations.filter((operation) => {
    if (facet?.inapplicable(operation, contract, context.options) !== undefined) return false;
    return server?.slot === 'route'
      ? server.prefix(operation, context) !== ''
      : server?.config(operation, context) !== undefined;
  });
  const quota = ({ rateLimit }: Operation): number => rateLimit?.limit ?? Infinity;
  const byTag = Map.groupBy(
    held.toSorted((a, b) => quota(b) - quota(a)),
    ({ tags }) => tags[0],
  );
  return [...byTag.values()]
    .flatMap(([first]) => (first === undefined ? [] : [first.id]))
    .slice(0, 4);
}

/** Checks the shop in a folder over real HTTP. */
async function check(
  folder: string,
  choice: Pick<RunOptions, 'runs' | 'only' | 'operations'>,
): Promise<TestReport> {
  const shop = (await import(path.join(folder, 'app.ts'))) as {
    readonly createShop: typeof createShop;
  };
  const { url, close } = await serve(
    await shop.createShop({ passwordCost: 2 ** 10, onError: () => undefined }),
  );
  const report = await runChecks({
    contract,
    units: checked,
    options,
    url,
    seed: 1,
    ...choice,
    credentials: signIn,
  });
  await close();
  return report;
}

test('the generated server keeps every promise of the contract', async () => {
  const { findings, outcomes } = await check(path.join(ROOT, 'examples/orders-api'), { runs: 4 });
  expect(findings).toEqual([]);
  const passed = outcomes.filter(({ status }) => status === 'passed');
  const applicable = checked.filter(({ convention, check: facet }) =>
    contract.operations.some(
      (operation) => facet?.inapplicable(operation, contract, options(convention.id)) === undefined,
    ),
  );
  const judged = new Set(passed.map((outcome) => outcome.check));
  expect(
    applicable.flatMap(({ convention, check: facet }) =>
      facet === undefined || judged.has(convention.id) ? [] : [convention.id],
    ),
  ).toEqual([]);
}, 180_000);

describe('a convention that is switched off is missed', () => {
  const folders: string[] = [];
  afterAll(async () => {
    await Promise.all(folders.map(removeFolder));
  });

  const held = units.filter((unit) => unit.server !== undefined && unit.check !== undefined);

  test.each(held.map((unit) => [unit.convention.id, unit] as const))(
    '%s',
    async (id, unit) => {
      const folder = await makeFolder();
      folders.push(folder);
      await copyExample(folder);
      await generateServer(SPEC, folder, id);
      expect(await typeCheck(folder)).toBe('');
      const { findings } = await check(folder, {
        runs: 2,
        only: [id],
        operations: concerned(unit),
      });
      expect(findings.map((finding) => finding.check)).toContain(id);
    },
    180_000,
  );
});
