import type { EventKind } from './event-kind.ts';
import { nounOf } from './noun-of.ts';
import { tellingWords } from './telling-words.ts';

/** What a webhook tells of, by its name. */
export interface WebhookEvent {
  readonly kind: EventKind;
  /** `order`; empty where the name has none. */
  readonly noun: string;
}

const KINDS: ReadonlyMap<string, EventKind> = new Map([
  ...each('created', 'created create new added add registered'),
  ...each('updated', 'updated update changed change modified edited'),
  ...each('deleted', 'deleted delete removed remove destroyed'),
]);

/** Reads `orderCreated`, `order.created` and `newOrder`; `undefined` where a name tells of no such event. */
export function webhookEvent(name: string): WebhookEvent | undefined {
  const parts = tellingWords(name);
  const verbs = parts.filter((word) => KINDS.has(word));
  const kind = KINDS.get(verbs[0] ?? '');
  if (kind === undefined || verbs.length > 1) return undefined;
  return { kind, noun: nounOf(parts.filter((word) => !KINDS.has(word)).join(' ')) };
}

function each(kind: EventKind, list: string): [string, EventKind][] {
  return list.split(' ').map((word) => [word, kind]);
}
