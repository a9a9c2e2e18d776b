import { ExpiringMap } from '../../../templates/server-express/runtime/expiring-map.ts';
import type { Input } from '../../../templates/server-express/runtime/input.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import type { Result } from '../../../templates/server-express/runtime/result.ts';
import type { StepFactory } from '../../../templates/server-express/runtime/step.ts';

export interface IdempotencyConfig {
  /** Name of the request header that carries the key. */
  readonly header: string;
  /** Seconds a key is remembered. */
  readonly ttl: number;
}

interface Attempt {
  readonly fingerprint: string;
  /** `undefined` while the first request is still running. */
  readonly result: Result | undefined;
}

/**
 * Runs a request once per key and caller (IETF draft `Idempotency-Key`): a repetition is answered with the
 * first answer. A request that failed leaves no trace, so that it can be tried again under the same key.
 */
export const idempotency: StepFactory<IdempotencyConfig> = ({ now }) => {
  const attempts = new ExpiringMap<Attempt>(now);
  return ({ header, ttl }, operation) => {
    const name = header.toLowerCase();
    return async (exchange, next) => {
      const key = exchange.request.headers[name];
      if (key === undefined) return next();
      const caller = exchange.principal?.id ?? exchange.request.ip;
      const id = JSON.stringify([operation.id, caller, key]);
      const fingerprint = await fingerprintOf(exchange.input);
      const earlier = attempts.get(id);
      if (earlier !== undefined) return replay(earlier, fingerprint);

      attempts.set(id, { fingerprint, result: undefined }, ttl);
      try {
        const result = await next();
        // A copy: what the handler returned may change with the handler's own data.
        attempts.set(id, { fingerprint, result: structuredClone(result) }, ttl);
        return result;
      } catch (error) {
        attempts.delete(id);
        throw error;
      }
    };
  };
};

function replay({ fingerprint, result }: Attempt, wanted: string): Result {
  if (fingerprint !== wanted) {
    const message = 'This idempotency key was used with another request. Send a new key.';
    throw new Problem('unprocessable', message, { code: 'IDEMPOTENCY_KEY_REUSED' });
  }
  if (result === undefined) {
    const message = 'A request with this idempotency key is still running. Retry after a moment.';
    throw new Problem('conflict', message, { code: 'IDEMPOTENCY_KEY_IN_USE' });
  }
  return { ...result, headers: { ...result.headers, 'idempotent-replayed': 'true' } };
}

/** Longer ones are hashed, so that a remembered key costs little whatever the body. */
const MOST_LETTERS = 1000;

/** What was asked. */
async function fingerprintOf({ path, query, body }: Input): Promise<string> {
  const text = JSON.stringify([path, query, body]);
  return text.length > MOST_LETTERS ? digest(text) : text;
}

async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
