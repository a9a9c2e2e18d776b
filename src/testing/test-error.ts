import { SpecwrightError } from '../shared/specwright-error.ts';

/** The checks could not be run: the server cannot be reached, or the request for them makes no sense. */
export class TestError extends SpecwrightError {}
