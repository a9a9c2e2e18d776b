import type { Operation } from '../contract/index.ts';

/** Where the contract sets no bound. */
const DEFAULTS = { min: 1, max: 100 };

/** The smallest and the largest page that can be asked for. */
export function pageSizeLimits(operation: Operation): {
  readonly min: number;
  readonly max: number;
} {
  const { size } = operation.pagination ?? {};
  const schema = size === undefined ? undefined : operation.parameter('query', size)?.schema;
  const minimum = schema?.keyword('minimum');
  const maximum = schema?.keyword('maximum');
  return {
    min: typeof minimum === 'number' ? Math.max(DEFAULTS.min, minimum) : DEFAULTS.min,
    max: typeof maximum === 'number' ? maximum : DEFAULTS.max,
  };
}
