import { readBody } from '../read-body.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import type { Receipt } from './receipt.ts';

const TIMEOUT_MS = 10_000;
/** What receivers say is for people to read. */
const MOST_BYTES = 256 * 1024;

/** Sends a message once. Redirects are answers like others: they may lead anywhere. */
export async function sendMessage(
  { url, method, headers, body }: OutgoingMessage,
  signal: AbortSignal,
): Promise<Receipt> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch(url, {
      method,
      headers: { ...headers },
      redirect: 'manual',
      signal: AbortSignal.any([signal, timeout]),
      ...(body === undefined ? {} : { body }),
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: response.body === null ? undefined : await readBody(response, MOST_BYTES),
    };
  } catch (error) {
    if (timeout.aborted) return { error: `no answer within ${TIMEOUT_MS / 1000} seconds` };
    return { error: explain(error) };
  }
}

/** `fetch` says only that it failed; why, its cause says. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof AggregateError && cause.message === '') return explain(cause.errors[0]);
  return cause instanceof Error ? cause.message : error.message;
}
