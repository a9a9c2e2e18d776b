import { isEnvelope, type Operation } from '../../contract/index.ts';

/** Whether an operation's successes are enveloped: then the envelope is the conventions' to make, not the store's. */
export function hasEnvelope({ success }: Operation): boolean {
  return isEnvelope(success?.json?.schema);
}
