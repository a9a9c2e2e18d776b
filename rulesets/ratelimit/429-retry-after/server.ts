import type { Contract } from '../../../src/contract/index.ts';
import { defineServer } from '../../../src/convention/index.ts';
import { rateLimit } from './server.runtime.ts';

export default defineServer({
  slot: 'rate-limit',
  step: rateLimit,
  config({ rateLimit: quota }, { contract }) {
    if (quota === undefined || quota.limit <= 0 || quota.window <= 0) return undefined;
    const { policy, limit, window } = quota;
    const key = quota.key.flatMap((part) =>
      part === 'credential' ? credentialHeaders(contract) : [part.toLowerCase()],
    );
    // The name stands in a structured field (RFC 9651, section 3.3.3), where only this much is plain.
    return { policy: policy.replaceAll(/[^\w.-]/g, '-'), limit, window, key };
  },
});

/** Headers that carry the contract's credentials. */
function credentialHeaders(contract: Contract): string[] {
  const names = [...contract.securitySchemes.values()].map(({ apiKey }) =>
    apiKey === undefined || apiKey.in !== 'header' ? 'authorization' : apiKey.name.toLowerCase(),
  );
  return [...new Set(names)];
}
