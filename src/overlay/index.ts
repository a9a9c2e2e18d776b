export { applyOverlays, type OverlaidResult } from './apply-overlays.ts';
export { OverlayError } from './overlay-error.ts';
export type { Overlay, OverlayAction } from './overlay.ts';
export { readOverlay } from './read-overlay.ts';
