import { SpecwrightError } from '../../shared/specwright-error.ts';

/** A Spectral ruleset cannot be read, or is none. */
export class RulesetError extends SpecwrightError {}
