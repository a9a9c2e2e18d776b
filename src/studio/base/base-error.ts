import { SpecwrightError } from '../../shared/specwright-error.ts';

/** The contract of before cannot be read. */
export class BaseError extends SpecwrightError {}
