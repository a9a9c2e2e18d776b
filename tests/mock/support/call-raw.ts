import { request as requestHttp } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A call as it stands: `fetch` sets headers of its own. */
export function callRaw(
  url: string,
  {
    method,
    path,
    headers,
    body: sent,
  }: { method: string; path: string; headers: object; body: Uint8Array },
) {
  const { hostname, port } = new URL(url);
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>(
    (resolve, reject) => {
      requestHttp({
        hostname,
        port,
        method,
        path,
        headers: { ...headers, 'content-length': sent.byteLength },
      })
        .once('error', reject)
        .once('response', (incoming) => {
          const { statusCode: status = 0, headers: told } = incoming;
          void buffer(incoming).then((bytes) => resolve({ status, headers: told, body: bytes }));
        })
        .end(sent);
    },
  );
}
