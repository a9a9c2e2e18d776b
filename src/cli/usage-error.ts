import { SpecwrightError } from '../shared/specwright-error.ts';

/** The command line cannot be understood. */
export class UsageError extends SpecwrightError {}
