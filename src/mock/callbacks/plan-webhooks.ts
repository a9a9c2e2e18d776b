import type { Mock } from '../mock.ts';
import { deedsOf } from './deeds-of.ts';
import { eventOf } from './event-of.ts';
import type { Occasion } from './occasion-of.ts';
import type { PlannedMessage } from './planned-message.ts';
import { webhooksAbout } from './webhooks-about.ts';

/** The webhooks that tell of what an exchange has done to a resource. */
export function planWebhooks(
  occasion: Occasion,
  { contract }: Mock,
  url: string,
): readonly PlannedMessage[] {
  const { role, context, facts, session, hops } = occasion;
  const kind = role === undefined ? undefined : eventOf(role.name, context.statusCode);
  if (role === undefined || kind === undefined) return [];
  return webhooksAbout(contract, role.model.resource, kind, deedsOf(occasion)).map((operation) => ({
    name: operation.path.text,
    operation,
    to: { url },
    facts,
    session,
    hops,
  }));
}
