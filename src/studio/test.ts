import { runChecks, type TestReport } from '../testing/index.ts';
import { runOptions } from './run-options.ts';
import type { TestOptions } from './test-options.ts';

/**
 * Tests a running server against an OpenAPI description and the conventions its configuration chooses.
 *
 * @throws {SpecwrightError} when the spec cannot be read or the server cannot be reached
 */
export async function test(spec: string, options: TestOptions): Promise<TestReport> {
  return runChecks(await runOptions(spec, options));
}
