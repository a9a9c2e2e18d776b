import { SpecwrightError } from '../shared/specwright-error.ts';

/** The mock cannot start. What goes wrong later is an answer, never an error. */
export class MockError extends SpecwrightError {}
