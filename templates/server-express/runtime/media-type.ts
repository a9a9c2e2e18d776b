/** `application/json; charset=utf-8` → `application/json`. */
export function essence(mediaType: string): string {
  return (mediaType.split(';')[0] ?? '').trim().toLowerCase();
}

/** Whether a media type is one that a range, `application/*`, covers. */
export function covers(range: string, mediaType: string): boolean {
  const [wanted, actual] = [essence(range), essence(mediaType)];
  if (wanted === '*/*' || wanted === actual) return true;
  return wanted.endsWith('/*') && actual.startsWith(wanted.slice(0, -1));
}

export function isJson(mediaType: string): boolean {
  return /[/+]json$/.test(essence(mediaType));
}

/** Whether a caller takes one of the media types on offer (RFC 9110, section 12.5.1). */
export function accepts(accept: string | undefined, offers: readonly string[]): boolean {
  if (accept === undefined || accept.trim() === '') return true;
  const ranges = accept
    .split(',')
    .map((range) => ({ range, isRefused: /;\s*q=0(\.0*)?\s*(;|$)/i.test(range) }));
  return offers.some((offer) => {
    const [best] = ranges
      .filter(({ range }) => covers(range, offer))
      .sort((a, b) => specificity(b.range) - specificity(a.range));
    return best !== undefined && !best.isRefused;
  });
}

function specificity(range: string): number {
  const type = essence(range);
  return type === '*/*' ? 0 : type.endsWith('/*') ? 1 : 2;
}
