import type { Contract, Operation, Resource } from '../../contract/index.ts';
import type { EventKind } from './event-kind.ts';
import { nounOf } from './noun-of.ts';
import { plainDeed } from '../plain-deed.ts';
import { tellingWords } from './telling-words.ts';
import { webhookEvent } from './webhook-event.ts';

/**
 * The webhooks that clearly tell of an event of a resource: by their names, or by what they carry.
 *
 * @param deeds what was done to an item beside that, see `deedsOf`
 */
export function webhooksAbout(
  { webhooks, resources }: Contract,
  resource: Resource,
  kind: EventKind,
  deeds: ReadonlySet<string>,
): readonly Operation[] {
  const nouns = new Set(resources.map(({ name }) => nounOf(name)));
  return webhooks.filter((webhook) => {
    const event = webhookEvent(webhook.path.text);
    if (event === undefined) return namesDeed(webhook, resource, deeds);
    if (event.kind !== kind) return false;
    return nouns.has(event.noun)
      ? event.noun === nounOf(resource.name)
      : carries(webhook, resource.schema?.name);
  });
}

/** `orderCancelled`, `cancelled_order`; `cancelled` alone where the webhook carries the resource. */
function namesDeed(
  webhook: Operation,
  { name, schema }: Resource,
  deeds: ReadonlySet<string>,
): boolean {
  const parts = tellingWords(webhook.path.text);
  const isDeed = (some: readonly string[]): boolean => deeds.has(plainDeed(some.join(' ')));
  if (isDeed(parts)) return carries(webhook, schema?.name);
  const noun = nounOf(name);
  const count = noun.split(' ').length;
  const ends = [
    [parts.slice(0, count), parts.slice(count)],
    [parts.slice(-count), parts.slice(0, -count)],
  ] as const;
  return ends.some(([some, rest]) => nounOf(some.join(' ')) === noun && isDeed(rest));
}

function carries({ requestBody }: Operation, name: string | undefined): boolean {
  const schema = requestBody?.json?.schema;
  if (schema === undefined || name === undefined) return false;
  return [schema, ...schema.properties.values()].some((part) => part.name === name);
}
