import { isLimited, type Contract, type Operation } from '../../../src/contract/index.ts';
import { defineConvention, overContract, overPractice } from '../../../src/convention/index.ts';

const practice = overPractice({
  keeps: (operation) => (operation.probe === undefined ? isLimited(operation) : undefined),
  lapse: ({ id }) => [
    `${id} has no rate limit`,
    'Add `x-rate-limit` with `limit` and `window`, or declare the headers `RateLimit` and `RateLimit-Policy`',
  ],
  absence: (amount) => [
    `${amount} have no rate limit`,
    'Add `x-rate-limit` with `limit` and `window` at the root, or to each operation',
  ],
});

export default defineConvention({
  id: 'ratelimit/declared',
  summary:
    'Every operation has a rate limit, and those that hand out credentials one of their own.',
  why: 'Without a limit one caller can use up what all share, or guess passwords all day.',
  since: '0.1.0',
  sources: ['OWASP API4:2023', 'OWASP API2:2023', 'RFC 6585 section 4'],
  severity: 'warn',
  presets: ['strict', 'public-api'],
  heldBy: ['ratelimit/429-retry-after'],
  lint: overContract((report, context) => {
    practice.run(report, context);
    const shared = ordinaryPolicies(context.contract);
    for (const { id, node, rateLimit } of context.contract.operations) {
      if (rateLimit === undefined || !shared.has(rateLimit.policy) || !guards(node)) continue;
      report(
        node.child('x-rate-limit') ?? node,
        `${id} shares the rate limit \`${rateLimit.policy}\` with ordinary operations`,
        'Give it a stricter policy of its own in `x-rate-limit`',
      );
    }
  }),
});

/** The policies of operations that hand out no credentials. */
function ordinaryPolicies({ operations }: Contract): ReadonlySet<string> {
  const limits = operations
    .filter(({ node, probe }) => probe === undefined && node.child('x-auth-endpoint') === undefined)
    .map(({ rateLimit }) => rateLimit);
  return new Set(limits.flatMap((limit) => (limit === undefined ? [] : [limit.policy])));
}

/** Whether a caller could try out credentials with it. */
function guards(node: Operation['node']): boolean {
  const kind = node.text('x-auth-endpoint');
  return kind !== undefined && kind !== 'logout' && kind !== 'revoke';
}
