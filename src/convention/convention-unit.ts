import type { CheckFacet } from './check-facet.ts';
import type { ClientFacet } from './client-facet.ts';
import type { Convention } from './convention.ts';
import type { MockFacet } from './mock-facet.ts';
import type { ServerFacet } from './server-facet.ts';

/** A convention with every place it is held in: one folder under `rulesets/`. */
export interface ConventionUnit {
  readonly convention: Convention;
  readonly mock?: MockFacet;
  readonly server?: ServerFacet;
  readonly client?: ClientFacet;
  readonly check?: CheckFacet;
}
