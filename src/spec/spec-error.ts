import { SpecwrightError } from '../shared/specwright-error.ts';

/** A description cannot be read, parsed or resolved. */
export class SpecError extends SpecwrightError {}
