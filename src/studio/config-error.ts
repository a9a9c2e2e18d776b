import { SpecwrightError } from '../shared/specwright-error.ts';

/** The configuration or the command line asks for something that does not exist. */
export class ConfigError extends SpecwrightError {}
