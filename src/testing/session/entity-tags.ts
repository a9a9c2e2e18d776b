import type { Answer } from '../../convention/index.ts';
import type { WireRequest } from '../call/wire-request.ts';

interface Known {
  readonly tag: string;
  /** Writes of this run before it was told. */
  readonly writes: number;
}

/** What the `ETag` of each path was when it was last read, until something is written there or below. */
export class EntityTags {
  readonly #known = new Map<string, Known>();
  #writes = 0;

  learn({ method, path }: Pick<WireRequest, 'method' | 'path'>, { status, headers }: Answer): void {
    const place = placeOf(path);
    const tag = headers['etag'];
    if (method === 'GET') {
      if (status === 200 && tag !== undefined)
        this.#known.set(place, { tag, writes: this.#writes });
    } else if (method !== 'HEAD' && method !== 'OPTIONS' && (status < 400 || status > 499)) {
      this.#writes += 1;
      this.#forget(place);
    }
  }

  /**
   * @param path that of a request
   * @param isSure whether nothing may have been written since, wherever: one item may change with another
   */
  of(path: string, isSure: boolean): string | undefined {
    const known = this.#known.get(placeOf(path));
    return isSure && known?.writes !== this.#writes ? undefined : known?.tag;
  }

  #forget(place: string): void {
    const parts = place.split('/');
    for (const index of parts.keys()) this.#known.delete(parts.slice(0, index + 1).join('/'));
  }
}

function placeOf(path: string): string {
  return path.split('?')[0] ?? '';
}
