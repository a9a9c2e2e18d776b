import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import type { TrafficEntry } from '../traffic/traffic-entry.ts';
import type { ControlCall } from './control-call.ts';

/** @throws {Problem} not-found, when the request that the path names is not kept */
export function entryOf({ traffic, path }: ControlCall): TrafficEntry {
  const entry = traffic.get(Number(path['id']));
  if (entry !== undefined) return entry;
  const message = 'There is no such request any more. List them to see which are kept.';
  throw new Problem('not-found', message);
}
