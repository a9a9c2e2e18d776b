import path from 'node:path';
import { isRecord } from '../shared/is-record.ts';
import type { JsonPath } from '../shared/json-path.ts';
import { own } from '../shared/own.ts';
import { parseSource, readSource, SourceFile } from '../spec/index.ts';
import { OverlayError } from './overlay-error.ts';
import type { Overlay, OverlayAction } from './overlay.ts';

const FIELDS = ['overlay', 'info', 'extends', 'actions'];
const ACTION_FIELDS = ['target', 'description', 'update', 'remove'];

/**
 * Reads an overlay.
 *
 * @throws {SpecwrightError} with file, line and column when it cannot be read or is no Overlay 1.0
 */
export async function readOverlay(name: string): Promise<Overlay> {
  const file = path.resolve(name);
  const text = (await readSource(file)).replace(/^\uFEFF/, '');
  const source = new SourceFile(file, text, parseSource(file, text));
  const { value } = source;
  const refuse: Refuse = (what, hint, at) => {
    throw new OverlayError(what, { code: 'OVERLAY_INVALID', hint, location: source.locate(at) });
  };
  const version = own(value, 'overlay');
  if (!isRecord(value) || typeof version !== 'string') {
    return refuse('This is no overlay.', 'Begin it with `overlay: 1.0.0`.', []);
  }
  if (!/^1\.0\.\d+$/.test(version)) {
    refuse(`Overlays of version ${version} are not supported.`, 'Write it for version 1.0.0.', [
      'overlay',
    ]);
  }
  assertFields(value, FIELDS, [], refuse);
  for (const field of ['title', 'version']) {
    if (typeof own(value['info'], field) !== 'string')
      refuse(`The overlay has no \`info.${field}\`.`, 'Add it: a string.', ['info']);
  }
  const actions = value['actions'];
  if (!Array.isArray(actions) || actions.length === 0)
    return refuse('The overlay has no actions.', 'List at least one in `actions`.', ['actions']);
  return { file: source, actions: actions.map((each, index) => readAction(each, index, refuse)) };
}

type Refuse = (what: string, hint: string, at: JsonPath) => never;

function readAction(value: unknown, index: number, refuse: Refuse): OverlayAction {
  const at = ['actions', index];
  if (!isRecord(value)) return refuse('An action is no object.', 'Give it a `target`.', at);
  assertFields(value, ACTION_FIELDS, at, refuse);
  const { target, remove = false } = value;
  if (typeof target !== 'string')
    return refuse('An action has no `target`.', 'Add it: a JSONPath such as `$.paths`.', at);
  if (typeof remove !== 'boolean')
    return refuse('`remove` is no truth value.', 'Write `true` or `false`.', [...at, 'remove']);
  const hasUpdate = Object.hasOwn(value, 'update');
  if (!hasUpdate && !remove)
    refuse('An action does nothing.', 'Give it an `update`, or `remove: true`.', at);
  // What is removed is not updated before (section 4.4.3).
  const update = hasUpdate && !remove ? { update: { value: value['update'] } } : {};
  return { target, remove, index, ...update };
}

function assertFields(
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
  at: JsonPath,
  refuse: Refuse,
): void {
  const unknown = Object.keys(value).find((key) => !known.includes(key) && !key.startsWith('x-'));
  if (unknown === undefined) return;
  refuse(`An overlay has no field \`${unknown}\` here.`, `Use one of: ${known.join(', ')}.`, [
    ...at,
    unknown,
  ]);
}
