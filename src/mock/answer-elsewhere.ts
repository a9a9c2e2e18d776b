import type { FindElsewhere } from './elsewhere.ts';
import { Replay } from './record/replay.ts';
import type { ShownEntry } from './traffic/show-entry.ts';
import type { ProxyOptions } from './upstream/proxy-options.ts';
import { Upstream } from './upstream/upstream.ts';

export interface ElsewhereOptions {
  /** Operations that a real API answers. */
  readonly proxy?: ProxyOptions | undefined;
  /** Exchanges to answer equal requests from. */
  readonly replay?: readonly ShownEntry[] | undefined;
}

/** What was recorded, else what the real API says. */
export function answerElsewhere({ proxy, replay: entries }: ElsewhereOptions): FindElsewhere {
  return (contract, report) => {
    if (proxy === undefined && entries === undefined) return undefined;
    const replay = new Replay(entries ?? [], contract);
    const upstream = proxy === undefined ? undefined : new Upstream(proxy, report);
    for (const message of upstream?.unknownOperations(contract) ?? []) report(message);
    return async (call) => {
      const recorded = await replay.answer(call.operation, call.request, call.session);
      if (recorded !== undefined) return recorded;
      return upstream?.answers(call.operation) === true ? upstream.answer(call) : undefined;
    };
  };
}
