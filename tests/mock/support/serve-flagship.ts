import { fileURLToPath } from 'node:url';
import type { CreateMockOptions } from '../../../src/studio/create-mock.ts';
import { serveSpec, type ServedHost } from './serve-spec.ts';

const SPEC = fileURLToPath(new URL('../../../specs/orders/openapi.yaml', import.meta.url));

/** Serves the flagship with all that a mock has; requests are sent as somebody who is let in. */
export async function serveFlagship(options: CreateMockOptions = {}): Promise<ServedHost> {
  const served = await serveSpec(SPEC, options);
  return {
    ...served,
    call: (method, path, { headers, ...rest } = {}) =>
      served.call(method, path, { ...rest, headers: { authorization: 'Bearer demo', ...headers } }),
  };
}
