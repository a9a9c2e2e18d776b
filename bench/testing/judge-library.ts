import { Contract } from '../../src/contract/index.ts';
import { loadSpec } from '../../src/spec/index.ts';
import { selectChecks } from '../../src/studio/select-checks.ts';
import { runChecks, type RunOptions, type TestReport } from '../../src/testing/index.ts';
import { LIBRARY_SPEC } from './library/start-library.ts';

let loading: Promise<Contract> | undefined;

/** Runs all checks, as `specwright test` does by itself, against a library. */
export async function judgeLibrary(
  url: string,
  options: Partial<RunOptions> = {},
): Promise<TestReport> {
  // One for all runs: what is made of its schemas is kept with it.
  loading ??= loadSpec(LIBRARY_SPEC).then((document) => new Contract(document));
  return runChecks({
    ...selectChecks({}),
    contract: await loading,
    url,
    credentials: ({ who, scopes }) =>
      (who === 'valid' ? 'mira' : 'noah') + (scopes.includes('librarian') ? '-librarian' : ''),
    ...options,
  });
}
