import { essence } from '../../templates/server-express/runtime/media-type.ts';

/** The `q` that says "not this one" (RFC 9110, section 12.4.2). */
const NEVER = 0;

interface Range {
  readonly type: string;
  readonly quality: number;
}

/**
 * The media type to answer with, of those on offer, the first of the best (RFC 9110, section 12.5.1);
 * `undefined` when the caller accepts none of them.
 */
export function negotiate(
  accept: string | undefined,
  offers: readonly string[],
): string | undefined {
  if (accept === undefined || accept.trim() === '') return offers[0];
  const ranges = accept.split(',').map(parseRange);
  const rated = offers.map((offer) => ({ offer, quality: rate(offer, ranges) }));
  const best = Math.max(NEVER, ...rated.map(({ quality }) => quality));
  return best === NEVER ? undefined : rated.find(({ quality }) => quality === best)?.offer;
}

function parseRange(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const quality = weight === undefined ? 1 : Number(weight);
  return { type, quality: Number.isNaN(quality) ? 1 : quality };
}

/** The most specific range that covers the offer decides. */
function rate(offer: string, ranges: readonly Range[]): number {
  const type = essence(offer);
  const [group = ''] = type.split('/');
  for (const wanted of [type, `${group}/*`, '*/*']) {
    const range = ranges.find((candidate) => candidate.type === wanted);
    if (range !== undefined) return range.quality;
  }
  return type === '*/*' ? Math.max(NEVER, ...ranges.map(({ quality }) => quality)) : NEVER;
}
