import { own } from '../../../shared/own.ts';
import { mayShow } from './may-show.ts';
import { sameValue } from './same-value.ts';
import type { SharedField } from './shared-fields.ts';

/** A field that is not read as it should be. */
export interface Difference {
  readonly name: string;
  /** What was read and what should have been, in words. */
  readonly text: string;
}

/** The first of some fields of an item that is not as expected; what is not expected of is not looked at. */
export function findDifference(
  expected: Readonly<Record<string, unknown>>,
  item: Readonly<Record<string, unknown>>,
  fields: readonly SharedField[],
): Difference | undefined {
  for (const { name, shown } of fields) {
    const wanted = own(expected, name);
    if (wanted === undefined || sameValue(wanted, own(item, name), shown)) continue;
    if (!mayShow(shown, wanted)) continue;
    return { name, text: showChange(wanted, own(item, name)) };
  }
  return undefined;
}

/** What was read and what should have been, in words. */
export function showChange(wanted: unknown, read: unknown): string {
  return `${show(read)} instead of ${show(wanted)}`;
}

const LONGEST = 80;

function show(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
