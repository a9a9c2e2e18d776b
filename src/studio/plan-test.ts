import { planChecks, type TestPlan } from '../testing/index.ts';
import { runOptions } from './run-options.ts';
import type { TestOptions } from './test-options.ts';

/**
 * What `test` would send to a server, without sending it.
 *
 * @throws {SpecwrightError} when the spec cannot be read
 */
export async function planTest(spec: string, options: TestOptions): Promise<TestPlan> {
  return planChecks(await runOptions(spec, options));
}
