import { isDeepStrictEqual } from 'node:util';
import type { Node } from 'yaml';
import type { SourceFile } from '../spec/index.ts';
import { parseSource } from '../spec/index.ts';
import type { Edit } from './edit.ts';
import { EditRefusal } from './edit-refusal.ts';
import { editValues } from './edit-values.ts';
import { growMapping, planAdd, type Growth } from './plan-add.ts';
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

function apply(file: SourceFile, tree: TextTree, edits: readonly Edit[]): EditOutcome {
  const { splices, made, refused } = plan(tree, edits);
  const text = splice(file.text, splices);
  if (isRight(file, made, text)) return { text, made, refused };
  const [edit] = made;
  if (edit === undefined || made.length === 1) {
    const broken = made.map((each) => ({ edit: each, reason: 'the result would not be right' }));
    return { text: file.text, made: [], refused: [...refused, ...broken] };
  }
  // One of them is to blame: what is made without it is kept, the rest can be tried again.
  const middle = Math.ceil(made.length / 2);
  const first = apply(file, tree, made.slice(0, middle));
  const rest = first.made.length > 0 ? first : apply(file, tree, made.slice(middle));
  return {
    ...rest,
    refused: [...refused, ...first.refused, ...(rest === first ? [] : rest.refused)],
  };
}

/** The law of every edit of a text. */
function isRight(file: SourceFile, made: readonly Edit[], text: string): boolean {
  try {
    return isDeepStrictEqual(parseSource(file.path, text), editValues(file.value, made));
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
  const growths = new Map<Node, Growth>();
  const items: Items = new Map();
  const changes: Splice[] = [];
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
    .map((node) => {
      const growth = growths.get(node);
      return growth === undefined
        ? growSequence(tree, node, items.get(node) ?? [])
        : growMapping(tree, growth);
    });
  return { splices: [...changes, ...grown], made, refused };

  /** Whether the edit agrees with those before it. */
  function planOne(edit: Edit): boolean {
    if (edit.op === 'add' || edit.op === 'append') {
      const { node } = tree.node(edit.at.path);
      const [start] = rangeOf(node);
      if (
        changes.some(
          (change) =>
            change.start <= start && tree.end(node) <= change.end && change.end > change.start,
        )
      )
        return false;
      if (edit.op === 'add') planAdd(tree, edit, growths);
      else planAppend(tree, edit, items);
      return true;
    }
    const change = planChange(tree, edit);
    if (changes.some((other) => change.start < other.end && other.start < change.end)) return false;
    changes.push(change);
    return true;
  }
}

function rank({ op }: Edit): number {
  return op === 'add' || op === 'append' ? 1 : 0;
}

function splice(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: replacement } of splices.toSorted((a, b) => a.start - b.start)) {
    parts.push(text.slice(at, start), replacement);
    at = end;
  }
  return `${parts.join('')}${text.slice(at)}`;
}
