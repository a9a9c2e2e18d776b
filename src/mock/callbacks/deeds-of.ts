import { isRecord } from '../../shared/is-record.ts';
import { own } from '../../shared/own.ts';
import { words } from '../../shared/words.ts';
import { participle } from '../participle.ts';
import { sentFields } from '../state/sent-fields.ts';
import type { Occasion } from './occasion-of.ts';
import { plainDeed } from '../plain-deed.ts';

/**
 * What an exchange has done to an item, as a webhook would name it: `cancelled` after `POST /orders/{id}/cancel`, and
 * after whatever has set an enumerated property to `cancelled`.
 */
export function deedsOf({ operation, role, context, facts }: Occasion): ReadonlySet<string> {
  if (role === undefined) return new Set();
  const isAction = role.name === 'action';
  if (!isAction && role.name !== 'update' && role.name !== 'replace') return new Set();
  const verb = operation.path.segments.at(-1) ?? '';
  const { fields } = role.model;
  const { body } = context.request;
  const sent = sentFields({ operation, mediaType: '' })?.take(body) ?? body;
  const said = isAction ? fields.take(facts.payload) : isRecord(sent) ? sent : {};
  const states = [...fields.properties].flatMap(([name, schema]) => {
    const value = own(said, name);
    return typeof value === 'string' && schema.values !== undefined ? [value] : [];
  });
  // An action answers with states that it has not changed, too.
  const reached = isAction ? states.filter((state) => isAkin(verb, state)) : states;
  // Of an irregular verb the state that it leads to tells.
  return new Set([...reached, ...(isAction ? [participle(verb)] : [])].map(plainDeed));
}

/** Whether a verb may lead to a state: `pay` to `paid`, `mark-sent` to `sent`. */
function isAkin(verb: string, state: string): boolean {
  const start = state.slice(0, 2).toLowerCase();
  return words(verb).some((word) => word.startsWith(start));
}
