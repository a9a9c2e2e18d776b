import type { HealthHandlers } from '../generated/server/handlers.ts';
import { problem } from '../generated/server/problem.ts';

/** @param isReady whether the instance shall get traffic */
export function healthHandlers(isReady: () => boolean): HealthHandlers {
  return {
    async checkLiveness() {
      return { status: 200, body: { status: 'alive' } };
    },

    async checkReadiness() {
      if (isReady()) {
        return {
          status: 200,
          body: { status: 'ready', checks: [{ name: 'store', status: 'up' }] },
        };
      }
      throw problem(
        'unavailable',
        'The service is not ready to serve requests. Try again in a few seconds.',
        {
          code: 'NOT_READY',
          headers: { 'retry-after': '5' },
        },
      );
    },
  };
}
