import type { OverlaidResult, Overlay } from '../overlay/index.ts';
import { loadSpec, type LoadOptions, type SpecDocument } from '../spec/index.ts';

export interface LoadDescriptionOptions extends LoadOptions {
  /** Files of OpenAPI Overlays, in the order in which they are applied. */
  readonly overlays?: readonly string[] | undefined;
}

export interface Description {
  readonly document: SpecDocument;
  readonly overlays: readonly Overlay[];
  /** Actions of overlays that changed nothing. */
  readonly idle: OverlaidResult['idle'];
}

/**
 * Reads an OpenAPI description as its overlays change it.
 *
 * @throws {SpecwrightError} when a file cannot be read, or an overlay asks for what cannot be done
 */
export async function loadDescription(
  spec: string,
  { overlays: names = [], ...options }: LoadDescriptionOptions = {},
): Promise<Description> {
  if (names.length === 0)
    return { document: await loadSpec(spec, options), overlays: [], idle: [] };
  // JSONPath takes a while to load, and few contracts have an overlay.
  const { applyOverlays, readOverlay } = await import('../overlay/index.ts');
  const overlays = await Promise.all(names.map(readOverlay));
  let idle: OverlaidResult['idle'] = [];
  const document = await loadSpec(spec, {
    ...options,
    amend(root) {
      const result = applyOverlays(root, overlays);
      ({ idle } = result);
      return result.file;
    },
  });
  return { document, overlays, idle };
}
