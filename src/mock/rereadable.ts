import type { ApiRequest } from '../../templates/server-express/runtime/exchange.ts';

/** More than any operation takes; the body is in memory as long as its request is answered. */
const MOST_BYTES = 64 * 1024 * 1024;

/** A request whose body can be read more than once. */
export function rereadable(request: ApiRequest): ApiRequest {
  const { read } = request;
  if (read === undefined) return request;
  let reading: ReturnType<typeof read> | undefined;
  return {
    ...request,
    async read(limit) {
      reading ??= read(MOST_BYTES);
      const bytes = await reading;
      return bytes === undefined || bytes.byteLength > limit ? undefined : bytes;
    },
  };
}
