import { SpecwrightError } from '../shared/specwright-error.ts';

/** Files cannot be generated, or must not be written over. */
export class GenerateError extends SpecwrightError {}
