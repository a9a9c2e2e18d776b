import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import type { TrafficEntry } from '../traffic/traffic-entry.ts';
import type { ControlCall } from './control-call.ts';

/** @throws {Problem} not-found, when the request that a path names is not kept */
export function findEntry({ traffic, path }: ControlCall): TrafficEntry {
  const entry = traffic.get(Number(path['id']));
  if (entry !== undefined) return entry;
  throw new Problem(
    'not-found',
    'There is no such request any more. List them to see which are kept.',
  );
}
