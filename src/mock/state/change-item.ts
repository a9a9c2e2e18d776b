import { isRecord } from '../../shared/is-record.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import { clientPart } from './client-part.ts';
import { mergePatch } from './merge-patch.ts';
import { overlay } from './overlay.ts';
import type { ResourceModel } from './resource-model.ts';
import type { Item } from './row-set.ts';
import { touchedPart } from './touched-part.ts';
import { withoutUnsent } from './without-unsent.ts';
import type { Write } from './write.ts';

/**
 * An item as it is after a change: a whole new one for PUT, a merge patch otherwise.
 *
 * @throws {Problem} invalid, when the changed item would be
 */
export function changeItem(model: ResourceModel, item: Item, write: Write): Item {
  const sent = clientPart(model, write);
  const changed =
    write.operation.method === 'put'
      ? overlay(withoutUnsent(item, model, write), sent, model.schema, model.schema)
      : merged(model, item, sent);
  if (!isRecord(changed)) return item;
  const next = { ...changed, ...touchedPart(model, changed, write.now) };
  const issues = model.issues(next);
  if (issues.length === 0) return next;
  throw new Problem(
    'invalid',
    'The change would make the resource invalid. Correct it and try again.',
    {
      issues: issues.map((issue) => ({ ...issue, in: 'body' as const })),
    },
  );
}

/** RFC 7396 removes what is null; a property that may be null is null then, since the schema may require it. */
function merged(model: ResourceModel, item: Item, sent: Item): Item {
  const result = mergePatch(item, overlay({}, sent, model.schema, model.schema));
  const emptied = Object.keys(sent).filter((name) => sent[name] === null && model.allowsNull(name));
  return {
    ...(isRecord(result) ? result : item),
    ...Object.fromEntries(emptied.map((name) => [name, null])),
  };
}
