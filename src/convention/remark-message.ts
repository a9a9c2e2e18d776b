import { printable } from '../shared/printable.ts';
import type { Remark } from './remark.ts';

/** What is wrong on the first line; why, and what to do, on the second. */
export function remarkMessage(why: string, { what, todo }: Remark): string {
  return `${plain(what)}.\n${why} ${plain(todo)}.`;
}

/** Text that quotes the contract: on one line, and no template of Spectral's own (`{{property}}`). */
function plain(text: string): string {
  return printable(text).replaceAll(/\{(?=\{)/g, '{ ');
}
