import type { MediaType } from '../contract/index.ts';
import { covers } from '../../templates/server-express/runtime/media-type.ts';

/** The declaration that a media type falls under; the most exact one, `application/json` before `application/*`. */
export function mediaTypeOf(
  content: ReadonlyMap<string, MediaType>,
  type: string,
): MediaType | undefined {
  const found = [...content].filter(([range]) => covers(range, type));
  const [best] = found.toSorted(([a], [b]) => a.split('*').length - b.split('*').length);
  return best?.[1];
}
