import type { Operation } from '../../../src/contract/index.ts';
import { defineConvention, overOperations, type Report } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'ratelimit/429-retry-after',
  summary: 'A caller over its limit gets a 429 that says in `Retry-After` when to come back.',
  why: 'Clients that are not told how long to wait retry at once and make it worse.',
  since: '0.1.0',
  sources: ['RFC 6585 section 4', 'RFC 9110 section 10.2.3', 'OWASP API4:2023'],
  severity: 'error',
  presets: ['recommended', 'strict'],
  lint: overOperations((operation, report) => {
    lintExtension(operation, report);
    const limited = operation.responses.get('429');
    if (limited === undefined) {
      if (!isLimited(operation)) return;
      report(
        operation.node.child('responses') ?? operation.node,
        `${operation.id} has a rate limit but declares no response 429`,
        'Add a response `429` with the header `Retry-After`',
      );
    } else if (!limited.headers.has('retry-after')) {
      report(
        limited.node,
        `Response 429 of ${operation.id} has no \`Retry-After\` header`,
        "Declare `Retry-After` under the response's `headers`",
      );
    }
  }),
});

/** By `x-rate-limit`, or because its answers announce a quota (IETF draft `RateLimit`). */
function isLimited(operation: Operation): boolean {
  return (
    operation.rateLimit !== undefined ||
    operation.success?.headers.has('ratelimit') === true ||
    operation.success?.headers.has('ratelimit-policy') === true
  );
}

type Test = (value: unknown) => boolean;

const isCount: Test = (value) => Number.isInteger(value) && Number(value) > 0;
const isKey: Test = (value) => value === 'credential' || value === 'ip';

/** Fields of `x-rate-limit`: whether a value is right, and what a right one is. */
const FIELDS: Readonly<Record<string, readonly [Test, string]>> = {
  policy: [
    (value) => typeof value === 'string' && /^[a-z0-9-]+$/.test(value),
    'a name of `a-z`, `0-9` and `-`',
  ],
  limit: [isCount, 'a positive number of requests'],
  window: [isCount, 'a positive number of seconds'],
  key: [
    (value) => (Array.isArray(value) ? value.length > 0 && value.every(isKey) : isKey(value)),
    '`credential`, `ip` or a list of both',
  ],
  algorithm: [
    (value) => value === 'token-bucket' || value === 'sliding-window',
    '`token-bucket` or `sliding-window`',
  ],
};

function lintExtension(operation: Operation, report: Report): void {
  const key = 'x-rate-limit';
  const node = operation.node.child(key) ?? operation.node.document.node.child(key);
  if (node === undefined) return;
  const fields = new Map(node.entries());
  for (const name of ['limit', 'window']) {
    if (fields.has(name)) continue;
    report(node, `The \`${key}\` of ${operation.id} has no \`${name}\``, `Add \`${name}\` to it`);
  }
  for (const [name, child] of fields) {
    const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
    if (field === undefined) {
      const known = Object.keys(FIELDS).join(', ');
      report(child, `\`${key}\` has no field \`${name}\``, `Use one of: ${known}`);
    } else if (!field[0](child.resolve().value)) {
      report(child, `\`${name}\` of \`${key}\` is not ${field[1]}`, `Write ${field[1]}`);
    }
  }
}
