import type { Random } from '../values/seeded-random.ts';
import type { CallbackClock } from './callback-clock.ts';
import type { Attempt } from './delivery.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import type { Receipt } from './receipt.ts';
import { retryDelay } from './retry-delay.ts';
import { sendMessage } from './send-message.ts';

export interface DeliverOptions {
  readonly clock: CallbackClock;
  readonly random: Random;
  /** Ends it, whatever it waits for. */
  readonly signal: AbortSignal;
  readonly onAttempt: (attempt: Attempt, receipt: Receipt, time: number) => void;
}

/** Sends a message until it is answered for good, or often enough. */
export async function deliver(
  message: OutgoingMessage,
  { clock, random, signal, onAttempt }: DeliverOptions,
): Promise<readonly Attempt[]> {
  const attempts: Attempt[] = [];
  while (!signal.aborted) {
    const time = clock.now();
    const start = performance.now();
    const receipt = await sendMessage(message, signal);
    if (signal.aborted) break;
    const milliseconds = Math.round((performance.now() - start) * 10) / 10;
    const outcome =
      receipt.error === undefined ? { status: receipt.status } : { error: receipt.error };
    const attempt = { ...outcome, milliseconds };
    attempts.push(attempt);
    onAttempt(attempt, receipt, time);
    const delay = retryDelay(receipt, attempts.length, { random, now: clock.now() });
    if (delay === undefined) break;
    await clock.pause(delay, signal).catch(() => {}); // it is called off
  }
  return attempts;
}
