import { selectConventions } from '../../../../src/studio/select-conventions.ts';
import { runChecks, type RunOptions, type TestReport } from '../../../../src/testing/index.ts';
import { startShelf, type Hooks } from './shelf.ts';

/** Runs a check, or several, against a shelf of its own. */
export async function runShelf(
  check: string | readonly string[],
  changes: Partial<Hooks> = {},
  options: Partial<RunOptions> = {},
): Promise<TestReport> {
  const { contract, url } = await startShelf(changes);
  const choice = selectConventions({});
  return runChecks({ contract, ...choice, url, seed: 1, only: [check].flat(), ...options });
}
