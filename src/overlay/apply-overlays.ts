import type { JsonPath } from '../shared/json-path.ts';
import { own } from '../shared/own.ts';
import type { SourceFile } from '../spec/index.ts';
import { countValues } from './count-values.ts';
import { Draft } from './draft.ts';
import { OverlaidFile } from './overlaid-file.ts';
import { OverlayError } from './overlay-error.ts';
import type { Overlay, OverlayAction } from './overlay.ts';
import { selectedPaths } from './selected-paths.ts';

/** A dozen actions, each of which adds to what those before it have added, would fill the memory. */
const MOST_ADDED = 1_000_000;

export interface OverlaidResult {
  readonly file: SourceFile;
  /** Actions whose target selects nothing. */
  readonly idle: readonly { readonly overlay: Overlay; readonly action: OverlayAction }[];
}

/**
 * A file as overlays change it, one after the other, each action on what those before it have left. Targets are
 * searched in the file as it is written: a `$ref` is an object with a `$ref`.
 *
 * @throws {OverlayError} at the action that cannot be done
 */
export function applyOverlays(base: SourceFile, overlays: readonly Overlay[]): OverlaidResult {
  const draft = new Draft(base);
  const idle: OverlaidResult['idle'][number][] = [];
  let added = 0;
  for (const overlay of overlays) {
    for (const action of overlay.actions) {
      const paths = select(draft, overlay, action);
      if (paths.length === 0) idle.push({ overlay, action });
      added += action.update === undefined ? 0 : paths.length * countValues(action.update.value);
      if (added > MOST_ADDED)
        refuse(
          overlay,
          action,
          `The overlays add more than ${MOST_ADDED} values.`,
          'Let the target select less, or `update` be smaller.',
        );
      if (action.remove) for (const path of paths) remove(draft, overlay, action, path);
      else for (const path of paths.toReversed()) update(draft, overlay, action, path);
    }
  }
  const files = overlays.map(({ file }) => file);
  return { file: overlays.length === 0 ? base : new OverlaidFile(base, files, draft), idle };
}

function select(draft: Draft, overlay: Overlay, action: OverlayAction): JsonPath[] {
  try {
    return selectedPaths(draft.value, action.target);
  } catch (error) {
    return refuse(
      overlay,
      action,
      `The target is no JSONPath: ${error instanceof Error ? error.message : String(error)}`,
      "Correct it (RFC 9535), for example `$.paths['/orders'].get`.",
    );
  }
}

function remove(draft: Draft, overlay: Overlay, action: OverlayAction, path: JsonPath): void {
  if (path.length === 0)
    refuse(overlay, action, 'The whole description cannot be removed.', 'Select a part of it.');
  draft.remove(path);
}

function update(draft: Draft, overlay: Overlay, action: OverlayAction, path: JsonPath): void {
  const { update: change, index } = action;
  if (change === undefined) return;
  const value = path.reduce<unknown>((part, key) => own(part, key), draft.value);
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const isMap =
    typeof change.value === 'object' && change.value !== null && !Array.isArray(change.value);
  if (!isObject && !Array.isArray(value))
    refuse(
      overlay,
      action,
      `The target selects ${value === null ? 'null' : `a ${typeof value}`}, which has no parts to update.`,
      'Select the object that holds it, and update that (Overlay 1.0, section 4.4.3).',
    );
  if (isObject && !isMap)
    refuse(
      overlay,
      action,
      'An object is updated with something else.',
      'Let `update` be an object.',
    );
  draft.update(path, change.value, { file: overlay.file, path: ['actions', index, 'update'] });
}

function refuse({ file }: Overlay, { index }: OverlayAction, what: string, hint: string): never {
  const location = file.locate(['actions', index, 'target']);
  throw new OverlayError(what, { code: 'OVERLAY_ACTION', hint, location });
}
