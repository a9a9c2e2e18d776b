import type { Contract, Operation } from '../../src/contract/index.ts';
import type { NamedCheck } from '../../src/convention/index.ts';
import {
  defineGenerator,
  type GenerateContext,
  type GeneratedFile,
} from '../../src/generate/index.ts';
import { words } from '../../src/shared/words.ts';

/** What holds of every answer: one test for all of it. */
const RESPONSE = 'response';

/** `generated/tests`: a vitest test for each check of each operation, run against a server. */
export default defineGenerator({
  id: 'contract-tests',
  summary: 'Vitest tests that a running server keeps the contract.',
  requires: [],
  packagePart: { scripts: { test: 'vitest run' }, devDependencies: { vitest: '^5.1.1' } },
  generate: async (context) => files(context, await context.checks()),
});

function files(
  { contract, render, specPath }: GenerateContext,
  checks: readonly NamedCheck[],
): readonly GeneratedFile[] {
  const groups = Map.groupBy(contract.operations, fileName);
  const tests = [...groups].map(([name, operations]): GeneratedFile => ({
    path: `generated/tests/${name}.test.ts`,
    content: render('tag.test', {
      operations: operations.map((operation) => ({
        id: operation.id,
        checks: checksOf(operation, checks, contract),
      })),
    }),
    ownership: 'generated',
  }));
  const spec = `../../${specPath}`;
  return [
    {
      path: 'generated/tests/contract.ts',
      content: render('contract', { spec }),
      ownership: 'generated',
    },
    ...tests,
    { path: 'vitest.config.ts', content: render('vitest.config', {}), ownership: 'owned' },
  ];
}

/** File systems take names of 255 bytes; a letter may be one of 3. */
const LONGEST_NAME = 80;

/** Operations of a tag share a file. */
function fileName({ tags }: Operation): string {
  const name = words(tags[0] ?? '').join('-');
  return name.slice(0, LONGEST_NAME) || 'operations';
}

/** The checks that can say something about an operation. */
function checksOf(
  operation: Operation,
  checks: readonly NamedCheck[],
  contract: Contract,
): readonly string[] {
  const own = checks.filter(
    ({ id, facet, options }) =>
      !id.startsWith(`${RESPONSE}/`) &&
      facet.inapplicable(operation, contract, options) === undefined,
  );
  return [RESPONSE, ...own.map(({ id }) => id)];
}
