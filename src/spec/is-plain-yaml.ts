import {
  COLLECTION_STYLE_FLOW,
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  type Event,
} from 'js-yaml';
import type { EventTree } from './event-tree.ts';

/**
 * Whether a text has nothing that Spectral's parser reads in a way of its own: anchors, tags, merge keys, explicit
 * (`? key`), empty or multi-line keys, pairs in a flow sequence, and empty values but behind a block mapping's key.
 */
export function isPlainYaml(tree: EventTree): boolean {
  const { text, events } = tree;
  const root = events[tree.root];
  if (root?.type !== EVENT_MAPPING && root?.type !== EVENT_SEQUENCE) return false;
  if (tree.partner(tree.root) === tree.root + 1) return false;
  const open: { readonly event: Event; isKey: boolean }[] = [];
  for (const [index, event] of events.entries()) {
    if (event.type === EVENT_POP) {
      open.pop();
      continue;
    }
    if (event.type === EVENT_ALIAS) return false;
    if (event.type === EVENT_DOCUMENT) {
      if (index > 0 || event.explicitEnd) return false;
      continue;
    }
    if (event.anchorStart >= 0 || event.tagStart >= 0) return false;
    const parent = open.at(-1);
    const isKey = parent?.isKey === true;
    if (parent?.event.type === EVENT_MAPPING) parent.isKey = !isKey;
    if (isKey) {
      if (event.type !== EVENT_SCALAR || !isPlainKey(text, event.valueStart, event.valueEnd)) {
        return false;
      }
    } else if (event.type === EVENT_SCALAR) {
      const isInBlockMapping =
        parent?.event.type === EVENT_MAPPING && parent.event.style !== COLLECTION_STYLE_FLOW;
      if (event.valueStart < 0 && !isInBlockMapping) return false;
    } else {
      const isMapping = event.type === EVENT_MAPPING;
      const isPair =
        isMapping && event.style === COLLECTION_STYLE_FLOW && text[event.start] !== '{';
      if (isPair) return false;
      open.push({ event, isKey: isMapping });
    }
  }
  return true;
}

/** Behind a key, and its quote, stands the colon on the same line. */
function isPlainKey(text: string, start: number, end: number): boolean {
  if (start < 0) return false;
  let at = end;
  if (text[at] === '"' || text[at] === "'") at += 1;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  if (text[at] !== ':') return false;
  if (text.startsWith('<<', start) && end - start === 2) return false;
  at = start - 1;
  if (text[at] === '"' || text[at] === "'") at -= 1;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\n' || text[at] === '\r') at -= 1;
  return text[at] !== '?';
}
