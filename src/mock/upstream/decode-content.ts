import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable, type Transform } from 'node:stream';
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createZstdDecompress,
} from 'node:zlib';

const DECODERS: ReadonlyMap<string, () => Transform> = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
  ['zstd', createZstdDecompress],
]);

/** A body without its `Content-Encoding`, as far as that is known, and the headers that are left. */
export function decodeContent(
  incoming: IncomingMessage,
  headers: Readonly<Record<string, string>>,
): { readonly source: Readable; readonly rest: Readonly<Record<string, string>> } {
  const { 'content-encoding': coding, ...rest } = headers;
  const create = DECODERS.get(coding?.trim().toLowerCase() ?? '');
  if (create === undefined) return { source: incoming, rest: headers };
  // What goes wrong on one side ends the other, where it is seen.
  return { source: pipeline(incoming, create(), () => {}), rest };
}
