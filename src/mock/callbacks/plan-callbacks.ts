import { expandExpressions } from '../../contract/index.ts';
import type { Occasion } from './occasion-of.ts';
import type { PlannedMessage } from './planned-message.ts';

/** The callbacks that an operation declares, each with the address that the exchange gives it. */
export function planCallbacks(occasion: Occasion): readonly PlannedMessage[] {
  const { operation: owner, context, facts, session, hops } = occasion;
  return owner.callbacks.flatMap(({ name, expression, operations }) => {
    const { text, missing } = expandExpressions(expression, context, writeInto);
    const problem = `The callback \`${name}\` of ${owner.id} is not sent: \`${missing}\` yields nothing. Send it with the request, or correct the expression.`;
    const to = text === undefined ? { problem } : { url: text };
    return operations.map((operation) => ({ name, operation, to, facts, session, hops }));
  });
}

/** A whole URL stands as it is; within a query, a value is escaped. */
function writeInto(value: string, before: string): string {
  return before.includes('?') ? encodeURIComponent(value) : value;
}
