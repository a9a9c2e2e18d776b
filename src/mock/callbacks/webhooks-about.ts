import type { Contract, Operation, Resource } from '../../contract/index.ts';
import type { EventKind } from './event-kind.ts';
import { nounOf } from './noun-of.ts';
import { webhookEvent } from './webhook-event.ts';

/** The webhooks that clearly tell of an event of a resource: by their names, or by what they carry. */
export function webhooksAbout(
  { webhooks, resources }: Contract,
  resource: Resource,
  kind: EventKind,
): readonly Operation[] {
  const nouns = new Set(resources.map(({ name }) => nounOf(name)));
  return webhooks.filter((webhook) => {
    const event = webhookEvent(webhook.path.text);
    if (event?.kind !== kind) return false;
    return nouns.has(event.noun)
      ? event.noun === nounOf(resource.name)
      : carries(webhook, resource.schema?.name);
  });
}

function carries({ requestBody }: Operation, name: string | undefined): boolean {
  const schema = requestBody?.json?.schema;
  if (schema === undefined || name === undefined) return false;
  return [schema, ...schema.properties.values()].some((part) => part.name === name);
}
