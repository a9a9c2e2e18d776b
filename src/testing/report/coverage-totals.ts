import type { Coverage } from '../operation-coverage.ts';
import type { TestReport } from '../test-report.ts';

interface Share {
  readonly seen: number;
  readonly all: number;
}

/** How much of what the contract declares was seen, all operations together. */
export function coverageTotals({
  operations,
}: TestReport): Readonly<
  Record<'operations' | 'responses' | 'codes' | 'parameters' | 'branches', Share>
> {
  const share = (parts: readonly Coverage[]): Share => ({
    seen: parts.filter(({ seen }) => seen > 0).length,
    all: parts.length,
  });
  return {
    operations: {
      seen: operations.filter(({ reached }) => reached).length,
      all: operations.length,
    },
    responses: share(operations.flatMap(({ responses }) => responses)),
    codes: share(operations.flatMap(({ codes }) => codes)),
    parameters: share(operations.flatMap(({ parameters }) => parameters)),
    branches: share(operations.flatMap(({ branches }) => branches)),
  };
}
