import { TestError } from '../test-error.ts';
import type { TestHook } from '../test-hook.ts';

/** @throws {TestError} when the hook fails */
export async function runHook(
  name: 'setup' | 'teardown',
  hook: TestHook | undefined,
  run: Parameters<TestHook>[0],
): Promise<void> {
  try {
    await hook?.(run);
  } catch (error) {
    throw new TestError(`\`test.${name}\` failed: ${(error as Error).message}.`, {
      code: 'TEST_HOOK',
      hint: 'Correct the function in `specwright.config.ts`.',
      cause: error,
    });
  }
}
