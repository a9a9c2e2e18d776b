import { SpecwrightError } from '../shared/specwright-error.ts';

/** A description is readable but says something no back end can act on. */
export class ContractError extends SpecwrightError {}
