import { errorCodes, type Operation } from '../../contract/index.ts';
import type { Coverage, OperationCoverage } from '../operation-coverage.ts';

type Counts = Readonly<Record<string, number>>;

/** What an operation declares, beside how often it was seen. */
export function contractCoverage(
  operation: Operation,
  seen: { readonly statuses: Counts; readonly codes: Counts; readonly parameters: Counts },
): Pick<OperationCoverage, 'responses' | 'codes' | 'parameters'> {
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
  };
}

function coverage(name: string, counts: Counts): Coverage {
  return { name, seen: counts[name] ?? 0 };
}
