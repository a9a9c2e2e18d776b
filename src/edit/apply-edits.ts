import { isDeepStrictEqual } from 'node:util';
import { formatPointer } from '../shared/format-pointer.ts';
import type { JsonPath } from '../shared/json-path.ts';
import type { SourceFile } from '../spec/index.ts';
import { parseSource } from '../spec/index.ts';
import { Claims } from './claims.ts';
import type { Edit } from './edit.ts';
import { EditRefusal } from './edit-refusal.ts';
import { editValues } from './edit-values.ts';
import { growMapping, planAdd, type Growths } from './plan-add.ts';
import { growSequence, planAppend, type Items } from './plan-append.ts';
import { planChange } from './plan-change.ts';
import type { Splice } from './splice.ts';
import { rangeOf, TextTree } from './text-tree.ts';

export interface EditOutcome {
  readonly text: string;
  /** The edits that the text holds now. Others were refused, or contradict one of these and may be tried again. */
  readonly made: readonly Edit[];
  readonly refused: readonly { readonly edit: Edit; readonly reason: string }[];
}

/**
 * Makes edits to the text of a file: every character that no edit is about stays. The result parses to the value
 * with the edits made, or is not handed out.
 *
 * @param edits of nodes in `file`, as it was loaded
 */
export function applyEdits(file: SourceFile, edits: readonly Edit[]): EditOutcome {
  const { text } = file;
  try {
    return apply(file, new TextTree(text), edits);
  } catch (error) {
    if (!(error instanceof EditRefusal)) throw error;
    return { text, made: [], refused: edits.map((edit) => ({ edit, reason: error.message })) };
  }
}

/** Attempts to find out which edits of a batch go wrong together; what is not told by then is left for another time. */
const MOST_ATTEMPTS = 30;

function apply(file: SourceFile, tree: TextTree, edits: readonly Edit[]): EditOutcome {
  const { made, refused } = plan(tree, edits);
  let attempts = 0;
  let best: Attempt = { text: file.text, made: [] };
  const broken: EditOutcome['refused'][number][] = [];
  keep(made);
  return { ...best, refused: [...refused, ...broken] };

  function keep(candidates: readonly Edit[]): void {
    const [edit] = candidates;
    if (edit === undefined || attempts >= MOST_ATTEMPTS) return;
    const attempt = attemptTo([...best.made, ...candidates]);
    if (attempt !== undefined) best = attempt;
    else if (candidates.length > 1) {
      const middle = candidates.length >> 1;
      keep(candidates.slice(0, middle));
      keep(candidates.slice(middle));
    } else if (best.made.length === 0 || attemptTo([edit]) === undefined) {
      broken.push({ edit, reason: 'the result would not be right' });
    }
  }

  function attemptTo(wanted: readonly Edit[]): Attempt | undefined {
    attempts += 1;
    const { splices, made: planned } = plan(tree, wanted);
    const text = splice(file.text, splices);
    return isRight(file, planned, text) ? { text, made: planned } : undefined;
  }
}

type Attempt = Pick<EditOutcome, 'text' | 'made'>;

/** The law of every edit of a text. */
function isRight(file: SourceFile, made: readonly Edit[], text: string): boolean {
  try {
    return isDeepStrictEqual(parseSource(file.path, text), editValues(file.written, made));
  } catch {
    return false;
  }
}

interface Plan {
  readonly splices: readonly Splice[];
  readonly made: readonly Edit[];
  readonly refused: EditOutcome['refused'];
}

function plan(tree: TextTree, edits: readonly Edit[]): Plan {
  const growths: Growths = new Map();
  const items: Items = new Map();
  const changes: Splice[] = [];
  const removals = new Map<string, Splice[]>();
  const claims = new Claims();
  const made: Edit[] = [];
  const refused: { edit: Edit; reason: string }[] = [];
  // What replaces text first: nothing can be added to what is no longer there.
  for (const edit of edits.toSorted((a, b) => rank(a) - rank(b))) {
    try {
      if (planOne(edit)) made.push(edit);
    } catch (error) {
      if (!(error instanceof EditRefusal)) throw error;
      refused.push({ edit, reason: error.message });
    }
  }
  // Where an outer and an inner block end in the same place, what is added to the inner one comes first.
  const grown = [...growths.keys(), ...items.keys()]
    .toSorted((a, b) => rangeOf(b)[0] - rangeOf(a)[0])
    .flatMap((node) => {
      const list = items.get(node);
      return list === undefined
        ? (growths.get(node) ?? []).map((growth) => growMapping(tree, growth))
        : [growSequence(tree, node, list.seat, list.values)];
    });
  return { splices: [...changes, ...grown], made, refused };

  /** Whether the edit agrees with those before it. */
  function planOne(edit: Edit): boolean {
    if (edit.op === 'add' || edit.op === 'append') {
      if (!claims.take(edit)) return false;
      if (edit.op === 'add') planAdd(tree, edit, growths);
      else planAppend(tree, edit, items);
      return true;
    }
    const change = planChange(tree, edit);
    if (edit.op === 'remove' && !isApart(change, edit.at.path)) return false;
    if (!claims.take(edit)) return false;
    changes.push(change);
    return true;
  }

  /** Neighbours on one line share a comma. */
  function isApart(change: Splice, path: JsonPath): boolean {
    const owner = formatPointer(path.slice(0, -1));
    const others = removals.get(owner) ?? [];
    if (others.some((other) => change.start < other.end && other.start < change.end)) return false;
    removals.set(owner, others);
    others.push(change);
    return true;
  }
}

function rank({ op }: Edit): number {
  return op === 'add' || op === 'append' ? 1 : 0;
}

function splice(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let at = 0;
  // What is inserted where something else is replaced stands in front of it.
  const sorted = splices.toSorted((a, b) => a.start - b.start || a.end - b.end);
  for (const { start, end, text: replacement } of sorted) {
    parts.push(text.slice(at, start), replacement);
    at = end;
  }
  return `${parts.join('')}${text.slice(at)}`;
}
