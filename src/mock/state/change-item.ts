import type { Issue } from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import { own } from '../../shared/own.ts';
import { parsePointer } from '../../shared/parse-pointer.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import { essence } from '../../../templates/server-express/runtime/media-type.ts';
import { clientPart } from './client-part.ts';
import { isBeside } from './is-beside.ts';
import { mergePatch } from './merge-patch.ts';
import { overlay } from './overlay.ts';
import type { ResourceModel } from './resource-model.ts';
import type { Item } from './row-set.ts';
import { patchItem } from './patch-item.ts';
import { sentFields } from './sent-fields.ts';
import { touchedPart } from './touched-part.ts';
import { withoutUnsent } from './without-unsent.ts';
import type { Write } from './write.ts';

const JSON_PATCH = 'application/json-patch+json';

/**
 * An item as it is after a change: a whole new one for PUT, else a JSON Patch where the body is one, and a merge patch
 * otherwise.
 *
 * @throws {Problem} invalid, when the changed item would be (RFC 5789, section 2.2: unprocessable, for a JSON Patch), or
 * as `patchItem` does
 */
export function changeItem(model: ResourceModel, item: Item, write: Write): Item {
  const isPatch = write.operation.method !== 'put' && essence(write.mediaType) === JSON_PATCH;
  const changed = isPatch ? patchItem(model, item, write) : overlaid(model, item, write);
  if (!isRecord(changed)) return item;
  const next = { ...changed, ...touchedPart(model, changed, write.now) };
  const issues = model.issues(next);
  if (issues.length === 0) return next;
  const fit = isPatch ? undefined : withoutUnfit(item, next, write, issues);
  if (fit !== undefined && model.isValid(fit)) return fit;
  throw new Problem(
    isPatch ? 'unprocessable' : 'invalid',
    'The change would make the resource invalid. Correct it and try again.',
    {
      issues: issues.map((issue) => ({ ...issue, in: 'body' as const })),
    },
  );
}

/**
 * What the operation takes, and the resource shows in another way (the name of a company, where it shows the company),
 * stays as it was.
 */
function withoutUnfit(item: Item, next: Item, write: Write, issues: readonly Issue[]): Item {
  const { body } = write;
  const taken = sentFields(write)?.properties;
  const unfit = issues
    .map(({ pointer }) => String(parsePointer(pointer)[0] ?? ''))
    .filter((name) => taken?.has(name) === true && (own(body, name) ?? null) !== null);
  const names = new Set(unfit);
  const fit = Object.entries(next).filter(([name]) => !names.has(name));
  const earlier = Object.entries(item).filter(([name]) => names.has(name));
  return Object.fromEntries([...fit, ...earlier]);
}

function overlaid(model: ResourceModel, item: Item, write: Write): unknown {
  const sent = clientPart(model, write);
  return write.operation.method === 'put'
    ? overlay(withoutUnsent(item, model, write), sent, model.schema, model.schema)
    : merged(model, item, sent);
}

/** RFC 7396 removes what is null; a property that may be null is null then, since the schema may require it. */
function merged(model: ResourceModel, item: Item, sent: Item): Item {
  const result = mergePatch(item, overlay({}, sent, model.schema, model.schema));
  const emptied = Object.keys(sent).filter((name) => sent[name] === null && model.allowsNull(name));
  return {
    ...(isRecord(result) ? result : item),
    ...Object.fromEntries(emptied.map((name) => [name, null])),
    ...besideFields(model, item, sent),
  };
}

/** What stands beside the fields keeps null: `data: null` is a relationship to nothing (JSON:API 1.1, section 9.2.2). */
function besideFields({ schema }: ResourceModel, item: Item, sent: Item): Item {
  const entries = Object.entries(sent).filter(([name]) => isBeside(name));
  if (entries.length === 0) return {};
  const whole = overlay(item, Object.fromEntries(entries), schema, schema);
  return Object.fromEntries(entries.map(([name]) => [name, own(whole, name)]));
}
