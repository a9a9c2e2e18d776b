import type { CheckFacet } from './check-facet.ts';

/** Declares the property a running server must satisfy. */
export function defineCheck(check: CheckFacet): CheckFacet {
  return check;
}
