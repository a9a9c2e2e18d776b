import type { Finding } from '../shared/finding.ts';
import type { SpecwrightError } from '../shared/specwright-error.ts';

/** Why a contract could not be linted, as a finding, so that every format can print it. */
export function errorFinding(spec: string, error: SpecwrightError): Finding {
  const { file, line, column } = error.location ?? { file: spec, line: 1, column: 1 };
  const start = { line: line - 1, character: column - 1 };
  return {
    code: error.code,
    message: error.hint === undefined ? error.message : `${error.message}\n${error.hint}`,
    path: [],
    severity: 0,
    range: { start, end: start },
    source: file,
  };
}
