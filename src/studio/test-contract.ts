import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Contract } from '../contract/index.ts';
import type { NamedCheck } from '../convention/index.ts';
import {
  checkList,
  findingText,
  runChecks,
  TestError,
  type RunOptions,
  type TestReport,
} from '../testing/index.ts';
import type { Config } from './config.ts';
import { ContractViolation } from './contract-violation.ts';
import { loadConfig } from './load-config.ts';
import { loadDescription } from './load-description.ts';
import { selectChecks } from './select-checks.ts';
import { tokenCredentials } from './token-credentials.ts';

export interface TestContractOptions {
  readonly spec: URL;
  /** The folder at or above which the configuration is looked for. */
  readonly project: URL;
  /** The server under test. Default: `SPECWRIGHT_URL`. */
  readonly url?: string | undefined;
  /** Which calls are made. Default: `SPECWRIGHT_SEED`, else 1. */
  readonly seed?: number | undefined;
  /** Instead of the one found. */
  readonly config?: Config | undefined;
}

/** What a test runner hands to a test. */
interface TestContext {
  readonly skip: (note: string) => unknown;
}

export interface ContractTests {
  /**
   * A test that one check holds at one operation. A family stands for all its checks: `response`. The test
   * fails with a `ContractViolation`, and is skipped where the server gives nothing to decide by.
   */
  readonly check: (operation: string, check: string) => (context: TestContext) => Promise<void>;
}

/** The contract as tests for a runner such as vitest: the same checks as of `specwright test`. */
export function testContract(options: TestContractOptions): ContractTests {
  let setup: Promise<RunOptions> | undefined;
  const reports = new Map<string, Promise<TestReport>>();
  const report = async (operation: string, check: string): Promise<TestReport> => {
    setup ??= prepare(options);
    const run = await setup;
    const only = checksBeside(check, run);
    const key = JSON.stringify([operation, only]);
    const known = reports.get(key) ?? runChecks({ ...run, operations: [operation], only });
    reports.set(key, known);
    return known;
  };
  return {
    check: (operation, check) => async (context) => {
      const { findings, outcomes, url } = await report(operation, check);
      const spec = path.relative(process.cwd(), fileURLToPath(options.spec));
      const file = (name: string): string => path.relative(process.cwd(), name);
      const own = findings.filter((finding) => covers(check, finding.check));
      if (own.length > 0) {
        const texts = own.map((finding) => findingText(finding, { spec, url, file }));
        throw new ContractViolation(`${check} at ${operation}\n${texts.join('\n\n')}`);
      }
      const judged = outcomes.filter((outcome) => covers(check, outcome.check));
      const [first] = judged;
      if (judged.every(({ status }) => status === 'skipped')) {
        context.skip(first?.reason ?? 'there is no such check');
      }
    },
  };
}

async function prepare({
  spec,
  project,
  url,
  seed,
  config,
}: TestContractOptions): Promise<RunOptions> {
  const target = url ?? process.env['SPECWRIGHT_URL'];
  if (target === undefined || target === '') {
    throw new TestError('There is no server to test.', {
      code: 'TEST_URL',
      hint: 'Start the server and give its URL in SPECWRIGHT_URL.',
    });
  }
  const chosen = config ?? (await loadConfig(fileURLToPath(project)));
  const { document } = await loadDescription(fileURLToPath(spec), { overlays: chosen.overlays });
  return {
    ...selectChecks(chosen),
    contract: new Contract(document),
    url: target,
    seed: seed ?? Number(process.env['SPECWRIGHT_SEED'] ?? 1),
    setup: chosen.test?.setup,
    teardown: chosen.test?.teardown,
    credentials: tokenCredentials() ?? chosen.test?.credentials,
  };
}

/**
 * What runs together with a check. All checks of answers look at the same calls, so these are made once; a
 * check that uses up a quota is run by itself when its turn comes.
 */
function checksBeside(check: string, options: RunOptions): readonly string[] {
  const isExhausting = ({ facet }: NamedCheck): boolean =>
    facet.kind === 'property' && facet.exhausting === true;
  const [exhausting = [], others = []] = [true, false].map((wanted) =>
    checkList({ ...options, only: undefined })
      .filter((each) => isExhausting(each) === wanted)
      .map(({ id }) => id),
  );
  return exhausting.includes(check) ? [check] : others;
}

function covers(wanted: string, check: string): boolean {
  return check === wanted || check.startsWith(`${wanted}/`);
}
