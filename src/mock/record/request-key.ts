import { decodePercent } from '../../shared/decode-percent.ts';
import { isRecord } from '../../shared/is-record.ts';

/** Equal for requests to the same place: escapes of the path and the order of the query do not matter. */
export function placeKey(method: string, url: string): string {
  const [target = ''] = url.split('#', 1);
  const [path = ''] = target.split('?', 1);
  const query = new URLSearchParams(target.slice(path.length));
  query.sort();
  return JSON.stringify([method, path.split('/').map(decodePercent), query.toString()]);
}

/** Equal for the same bytes, and for JSON that means the same. */
export function bodyKey(body: Uint8Array | undefined): string {
  if (body === undefined || body.byteLength === 0) return '';
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    return `json ${JSON.stringify(sorted(JSON.parse(text)))}`;
  } catch {
    return `bytes ${Buffer.from(body).toString('base64')}`;
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, sorted(part)] as const);
  // As a list: an object would put names that are numbers in front, and `__proto__` nowhere.
  return { object: entries.sort(([a], [b]) => (a < b ? -1 : 1)) };
}
