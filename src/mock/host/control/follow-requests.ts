import type { MockAnswer } from '../../mock-answer.ts';
import { showEntry } from '../../traffic/show-entry.ts';
import type { TrafficEntry } from '../../traffic/traffic-entry.ts';
import type { Edition } from '../../live/edition.ts';
import type { ControlCall } from '../control-call.ts';

/** Proxies cut connections on which nothing is sent. */
const BEAT_MS = 15_000;

/**
 * Requests as server-sent events (WHATWG HTML, section 9.2): those to come, and those that are kept after the one that
 * `Last-Event-ID` or `?after=` names. An event `contract` tells which edition is served, at first and when it changes.
 */
export function followRequests(
  { live, traffic, headers, query, origin }: ControlCall,
  isChosen: (entry: TrafficEntry) => boolean,
): MockAnswer {
  const named = Number(headers['last-event-id'] ?? query.get('after') ?? Infinity);
  // Another mock, started since, counts from 1 again.
  const isOld = Number.isFinite(named) && named > (traffic.entries.at(-1)?.id ?? 0);
  const last = isOld ? 0 : named;
  let stop = (): void => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      const write = (text: string): void => controller.enqueue(encoder.encode(text));
      const tell = (entry: TrafficEntry): void => {
        if (!isChosen(entry)) return;
        const data = JSON.stringify(showEntry(entry, origin));
        write(`id: ${entry.id}\nevent: ${entry.kind}\ndata: ${data}\n\n`);
      };
      const tellEdition = (edition: Edition): void =>
        write(`event: contract\ndata: ${JSON.stringify(edition)}\n\n`);
      write(': the requests of the mock\n\n');
      tellEdition(live.edition);
      for (const entry of traffic.entries) if (entry.id > last) tell(entry);
      const end = (): void => {
        stop();
        controller.close();
      };
      const unlisten = traffic.listen({ onEntry: tell, onEnd: end });
      const ignoreEditions = live.onEdition(tellEdition);
      const beat = setInterval(() => write(':\n\n'), BEAT_MS).unref();
      stop = () => {
        unlisten();
        ignoreEditions();
        clearInterval(beat);
      };
    },
    cancel: () => stop(),
  });
  const type = { 'content-type': 'text/event-stream', 'cache-control': 'no-store' };
  return { status: 200, headers: type, body };
}
