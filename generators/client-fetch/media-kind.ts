/** How a body of a media type is handled: by JSON, as a form, as text, or as bytes. */
export type MediaKind = 'json' | 'multipart' | 'urlencoded' | 'text' | 'bytes';

export function mediaKind(mediaType: string): MediaKind {
  const type = mediaType.toLowerCase().split(';')[0]?.trim() ?? '';
  if (/[/+]json$/.test(type)) return 'json';
  if (type === 'multipart/form-data') return 'multipart';
  if (type === 'application/x-www-form-urlencoded') return 'urlencoded';
  return /^text\/|[/+]xml$/.test(type) ? 'text' : 'bytes';
}

const PREFERENCE: readonly MediaKind[] = ['json', 'urlencoded', 'multipart', 'text', 'bytes'];

/** The media type a client uses where a contract offers several: JSON before all, then the first of the next kind. */
export function preferredMedia<T>(content: ReadonlyMap<string, T>): [string, T] | undefined {
  const entries = [...content];
  return entries.sort(
    ([a], [b]) => PREFERENCE.indexOf(mediaKind(a)) - PREFERENCE.indexOf(mediaKind(b)),
  )[0];
}
