import { SpecwrightError } from '../shared/specwright-error.ts';

/** An overlay cannot be read, or asks for what cannot be done. */
export class OverlayError extends SpecwrightError {}
