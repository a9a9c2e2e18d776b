import { VALIDITY_CODES } from '../lint/index.ts';
import { conventions } from './conventions.generated.ts';
import { SUPPRESSION_CODES } from './suppress/suppress.ts';

/** Codes of findings that there can be without a Spectral ruleset. */
export const KNOWN_CODES: readonly string[] = [
  ...VALIDITY_CODES,
  ...SUPPRESSION_CODES,
  'specwright/overlay',
  ...conventions.map(({ convention }) => convention.id),
];
