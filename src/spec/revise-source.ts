import { constructFromEvents, EVENT_MAPPING, EVENT_SCALAR, parseEvents, type Event } from 'js-yaml';
import type { JsonPath } from '../shared/json-path.ts';
import { lineAt } from '../shared/line-at.ts';
import { changedRange, type ChangedRange } from './changed-range.ts';
import type { EditedLines } from './document-edit.ts';
import { entriesAround, type Entry } from './entries-around.ts';
import { EventTree } from './event-tree.ts';
import { isPlainYaml } from './is-plain-yaml.ts';
import { keyName } from './key-name.ts';
import { MAX_DEPTH } from './max-depth.ts';
import { reviseLineStarts } from './revise-line-starts.ts';
import { reviseReferences } from './revise-references.ts';
import { shiftEvent } from './shift-event.ts';
import { SourceFile } from './source-file.ts';
import { withValueAt } from './with-value-at.ts';
import { YAML_SCHEMA } from './yaml-schema.ts';

/** What an edit has made of a file. */
export interface Revision {
  readonly before: SourceFile;
  readonly after: SourceFile;
  /** The innermost property that holds all of the edit, and was read again. */
  readonly path: JsonPath;
  readonly lines: EditedLines;
}

/** What stands for an entry after the edit. */
interface Reread {
  readonly value: unknown;
  /** Those of the key and the value, with offsets into the whole text. */
  readonly events: readonly Event[];
}

/**
 * Reads the text of a file after an edit by reading again the innermost property that holds the edit; all other values
 * are those of before. The result is that of reading the whole text.
 *
 * @returns `undefined` where the text has to be read as a whole: it is not plain, or the edit is not within a property
 * that is well-formed by itself
 */
export function reviseSource(before: SourceFile, text: string): Revision | undefined {
  const isJson = before.path.endsWith('.json');
  if (!before.isPlain || (!isJson && /^\s*[{[]/.test(text))) return undefined;
  const change = changedRange(before.text, text);
  for (const entry of entriesAround(before.events, change)) {
    // From here on it costs as much to read all.
    if (entry.end - entry.start > MOST + before.text.length / 4) return undefined;
    const reread = isJson ? readJson(entry, text, change) : readYaml(entry, text, change);
    if (reread === undefined) continue;
    const value = withValueAt(before.value, entry.path, reread.value);
    const events = before.takeEvents().replace(entry.key, reread.events, text);
    reviseReferences(before.value, value, entry.path);
    const lineStarts = reviseLineStarts(before.lineStarts, text, change);
    const after = new SourceFile(before.path, text, value, { events, isPlain: true, lineStarts });
    return { before, after, path: entry.path, lines: linesOf(entry, before, after, change) };
  }
  return undefined;
}

function linesOf(
  entry: Entry,
  before: SourceFile,
  after: SourceFile,
  change: ChangedRange,
): EditedLines {
  const first = lineAt(before.lineStarts, entry.start);
  const last = lineAt(before.lineStarts, entry.end);
  return { first, last, by: lineAt(after.lineStarts, endAfter(entry, change)) - last };
}

/** A text of this length, in UTF-16 code units, is read in no time. */
const MOST = 10_000;

function readYaml(entry: Entry, text: string, change: ChangedRange): Reread | undefined {
  // A copy: strings that are cut out of a text keep the whole of it, and those of the piece stay for many edits.
  const piece = structuredClone(text.slice(entry.start, endAfter(entry, change)));
  // What follows would no longer stand at the start of its line.
  if (!piece.endsWith('\n') && endAfter(entry, change) < text.length) return undefined;
  return read(piece, entry, entry.start, (events) =>
    constructFromEvents(events, { source: piece, schema: YAML_SCHEMA }),
  );
}

function readJson(entry: Entry, text: string, change: ChangedRange): Reread | undefined {
  const piece = `{${text.slice(entry.start, endAfter(entry, change))}}`;
  return read(piece, entry, entry.start - 1, () => [JSON.parse(piece)]);
}

function endAfter({ end }: Entry, { endBefore, endAfter: changed }: ChangedRange): number {
  return end - endBefore + changed;
}

/** @param offset where the piece starts in the whole */
function read(
  piece: string,
  { path }: Entry,
  offset: number,
  construct: (events: Event[]) => readonly unknown[],
): Reread | undefined {
  try {
    const events = parseEvents(piece, { maxDepth: Math.max(1, MAX_DEPTH - path.length - 2) });
    const tree = new EventTree(piece, events);
    const key = events[tree.root + 1];
    const isOne =
      events[tree.root]?.type === EVENT_MAPPING &&
      key?.type === EVENT_SCALAR &&
      tree.after(tree.root + 2) === tree.partner(tree.root) &&
      keyName(tree, key) === String(path.at(-1));
    if (!isOne || !isPlainYaml(tree)) return undefined;
    const [owner] = construct(events);
    const [value] = Object.values(owner as object);
    const own = events.slice(tree.root + 1, tree.partner(tree.root));
    for (const event of own) shiftEvent(event, offset);
    return { value, events: own };
  } catch {
    return undefined; // whoever reads the whole text says what is wrong
  }
}
