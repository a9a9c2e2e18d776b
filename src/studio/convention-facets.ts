import type { ConventionUnit } from '../convention/index.ts';

/** The places that a convention can be held in, in the order in which a contract meets them. */
export const CONVENTION_FACETS = {
  lint: ({ convention }) => convention.lint !== undefined,
  mock: ({ mock }) => mock !== undefined,
  server: ({ server }) => server !== undefined,
  client: ({ client }) => client !== undefined,
  test: ({ convention, check }) => check !== undefined || convention.untested === undefined,
} as const satisfies Readonly<Record<string, (unit: ConventionUnit) => boolean>>;
