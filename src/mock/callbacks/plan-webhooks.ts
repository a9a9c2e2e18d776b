import type { Mock } from '../mock.ts';
import { eventOf } from './event-of.ts';
import type { Occasion } from './occasion-of.ts';
import type { PlannedMessage } from './planned-message.ts';
import { webhooksAbout } from './webhooks-about.ts';

/** The webhooks that tell of what an exchange has done to a resource. */
export function planWebhooks(
  { role, context, facts, session, hops }: Occasion,
  { contract }: Mock,
  url: string,
): readonly PlannedMessage[] {
  const kind = role === undefined ? undefined : eventOf(role.name, context.statusCode);
  if (role === undefined || kind === undefined) return [];
  return webhooksAbout(contract, role.model.resource, kind).map((operation) => ({
    name: operation.path.text,
    operation,
    to: { url },
    facts,
    session,
    hops,
  }));
}
