import { errorCodes, type Operation } from '../../contract/index.ts';
import type { Coverage, OperationCoverage } from '../operation-coverage.ts';

import { schemaBranches } from './schema-branches.ts';

type Counts = Readonly<Record<string, number>>;

/** What an operation declares, beside how often it was seen. */
export function contractCoverage(
  operation: Operation,
  seen: {
    readonly statuses: Counts;
    readonly codes: Counts;
    readonly parameters: Counts;
    readonly branches: Counts;
  },
): Pick<OperationCoverage, 'responses' | 'codes' | 'parameters' | 'branches'> {
  const responses = [...operation.responses.values()];
  const answered = Object.entries(seen.statuses);
  const codes = new Set(
    responses.flatMap((response) => (response.isSuccess ? [] : errorCodes(response))),
  );
  return {
    responses: responses.map((response) => ({
      name: response.status,
      seen: answered
        .filter(([status]) => operation.response(Number(status)) === response)
        .reduce((sum, [, times]) => sum + times, 0),
    })),
    codes: [...codes].map((code) => coverage(code, seen.codes)),
    parameters: operation.parameters.map((parameter) =>
      coverage(`${parameter.in} ${parameter.name}`, seen.parameters),
    ),
    branches: [...schemaBranches(operation).keys()].map((name) => coverage(name, seen.branches)),
  };
}

function coverage(name: string, counts: Counts): Coverage {
  return { name, seen: counts[name] ?? 0 };
}
