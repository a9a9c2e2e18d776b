import type { Operation } from './operation.ts';
import type { Probe } from './probe.ts';

const WORDS: Readonly<Record<Probe, RegExp>> = {
  live: /^(live|livez|liveness)$/,
  ready: /^(ready|readyz|readiness)$/,
  health: /^_?(health|healthz|health-?check|ping|heartbeat)$/,
  metrics: /^(metrics|prometheus)$/,
};

/** Segments in front of a probe that say only where the API is mounted. */
const MOUNT = /^(api|v\d+|internal|_?health|healthz|probes?|actuator|management|-|_)$/;

/** Whether a GET is there for whatever runs the service, told by a path such as `/health/ready`. */
export function readProbe({ method, path }: Operation): Probe | undefined {
  if (method !== 'get' && method !== 'head') return undefined;
  const segments = path.segments.map((segment) => segment.toLowerCase());
  const last = segments.at(-1);
  if (last === undefined || !segments.slice(0, -1).every((segment) => MOUNT.test(segment))) {
    return undefined;
  }
  return (Object.keys(WORDS) as Probe[]).find((probe) => WORDS[probe].test(last));
}
