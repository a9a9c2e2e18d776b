import { Contract } from '../../src/contract/index.ts';
import { loadSpec } from '../../src/spec/index.ts';
import { selectConventions } from '../../src/studio/select-conventions.ts';
import { runChecks, type RunOptions, type TestReport } from '../../src/testing/index.ts';
import { LIBRARY_SPEC } from './library/start-library.ts';

/** Runs all checks, as `specwright test` does by itself, against a library. */
export async function judgeLibrary(
  url: string,
  options: Partial<RunOptions> = {},
): Promise<TestReport> {
  return runChecks({
    ...selectConventions({}),
    contract: new Contract(await loadSpec(LIBRARY_SPEC)),
    url,
    credentials: ({ who, scopes }) =>
      (who === 'valid' ? 'mira' : 'noah') + (scopes.includes('librarian') ? '-librarian' : ''),
    ...options,
  });
}
