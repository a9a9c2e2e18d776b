import type { Response } from '../contract/index.ts';

/** Words for input of the wrong shape, as descriptions of responses have them. */
const SCHEMA =
  /\bvalidation (failed|errors?|failures?)\b|\b(invalid|malformed|missing) (input|parameters?|fields?|propert(y|ies)|arguments?)\b|\b(breaks|match|matches|violates) (its|the|this) (schema|contract)\b/i;

/** Whether a response says that it is for requests that break their schema: a 422 may be about their meaning. */
export function tellsOfSchema({ description }: Response): boolean {
  return SCHEMA.test(description);
}
