import {
  stringify,
  type CreateNodeOptions,
  type DocumentOptions,
  type ToStringOptions,
} from 'yaml';
import { isRecord } from '../shared/is-record.ts';
import type { Habits } from './habits.ts';

/** What is written of a value: a property, an item, or the value alone. */
export type Piece = { readonly key: string; readonly value: unknown } | { readonly item: unknown };

type Options = DocumentOptions &
  CreateNodeOptions &
  ToStringOptions & { readonly compat: 'yaml-1.1' };

/** Lines of block style, each indented by `indent` and ended by a line break. */
export function renderBlock(piece: Piece, indent: string, habits: Habits): string {
  const isReference = 'key' in piece && habits.flowReference && isLoneReference(piece.value);
  const text = isReference
    ? `${renderFlow(piece, habits)}\n`
    : stringify('key' in piece ? { [piece.key]: piece.value } : [piece.item], {
        ...options(habits),
        indent: habits.step.length,
        indentSeq: habits.indentSeq,
      });
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `${indent}${line}`))
    .join(habits.lineBreak);
}

/**
 * The same on one line, without the braces or brackets around it.
 *
 * @param indent in JSON over several lines, the white space in front of the line it stands on
 */
export function renderFlow(piece: Piece, habits: Habits, indent = ''): string {
  if (habits.isJson) {
    if (!('key' in piece)) return renderJson(piece.item, habits, indent);
    const space = habits.step === '' ? '' : ' ';
    return `${JSON.stringify(piece.key)}:${space}${renderJson(piece.value, habits, indent)}`;
  }
  const whole = 'key' in piece ? { [piece.key]: piece.value } : [piece.item];
  const text = stringify(whole, { ...options(habits), collectionStyle: 'flow' }).trim();
  // Text of several lines would go on at the left margin; JSON is YAML too, and stays on its line.
  const line = text.includes('\n') ? JSON.stringify(whole) : text;
  return line.slice(1, -1).trim();
}

/** A scalar or a collection in flow style. */
export function renderFlowValue(value: unknown, habits: Habits, indent = ''): string {
  return renderFlow({ item: value }, habits, indent);
}

/** A key of a mapping, quoted where it must be. */
export function renderKey(key: string, habits: Habits, inFlow: boolean): string {
  const entry = { key, value: 0 };
  const text = inFlow ? renderFlow(entry, habits) : renderBlock(entry, '', habits).trimEnd();
  return text.replace(/: ?0$/, '');
}

function renderJson(value: unknown, { step, lineBreak }: Habits, indent: string): string {
  return JSON.stringify(value, null, step).replaceAll('\n', `${lineBreak}${indent}`);
}

function options({ singleQuote }: Habits): Options {
  return {
    singleQuote,
    lineWidth: 0,
    // Quotes what an older reader would take for a truth value: `on`, `yes`.
    compat: 'yaml-1.1',
    aliasDuplicateObjects: false,
    // The shortest way to keep `a: >-` and other foldings out of what people review.
    blockQuote: 'literal',
  };
}

function isLoneReference(value: unknown): boolean {
  return isRecord(value) && Object.keys(value).join() === '$ref';
}
