/** Codes of findings that are no convention's: of the rules in `validity-rules.ts`, which costs a while to load. */
export const VALIDITY_CODES: readonly string[] = [
  'oas3-schema',
  'operation-operationId-unique',
  'path-declarations-must-exist',
  'path-params',
];
