import { composeBody } from './compose-body.ts';
import { NO_FACTS } from './event-facts.ts';
import type { ApiMessage } from './messages-of.ts';

/** A webhook or a callback, for people. */
export interface MessageDescription {
  readonly name: string;
  readonly method: string;
  readonly summary: string | null;
  /** The operation whose callback it is; `null` for a webhook. */
  readonly operationId: string | null;
  /** Where it goes, with expressions; `null` for a webhook. */
  readonly url: string | null;
  /** An example of what it says; `null` where it has no body. */
  readonly body: unknown;
}

export function describeMessage(message: ApiMessage): MessageDescription {
  const { name, operation, callback } = message;
  return {
    name,
    method: operation.method.toUpperCase(),
    summary: operation.summary ?? null,
    operationId: callback?.owner.id ?? null,
    url: callback?.expression ?? null,
    body: exampleBody(message),
  };
}

function exampleBody({ operation, name }: ApiMessage): unknown {
  try {
    return composeBody(operation, { name, facts: NO_FACTS, seed: name })?.value ?? null;
  } catch {
    return null; // a broken schema has no examples; the lint says so
  }
}
