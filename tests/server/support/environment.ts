import type { Environment } from '../../../templates/server-express/runtime/environment.ts';

/** A world in which nothing happens by itself. */
export function environment(overrides: Partial<Environment> = {}): Environment {
  return {
    now: () => 0,
    randomId: () => 'id',
    validate: () => [],
    authenticate: () => Promise.resolve(undefined),
    ...overrides,
  };
}
