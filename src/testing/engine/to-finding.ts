import { curl } from '../call/curl.ts';
import { hideSecrets } from '../call/hide-secrets.ts';
import type { WireRequest } from '../call/wire-request.ts';
import type { Finding } from '../finding.ts';
import type { Failure } from './failure.ts';

const EXCERPT = 2000;

/** What people are told of a failure. */
export function toFinding(
  { entry, violation, operation, cause }: Failure,
  request: WireRequest,
  steps: readonly WireRequest[],
  origin: { readonly seed: number; readonly replay: string },
): Finding {
  const { answer } = violation;
  const hide = (text: string): string => hideSecrets(text, request.secrets);
  const body = typeof answer.body === 'string' ? answer.body : (JSON.stringify(answer.body) ?? '');
  return {
    check: entry.id,
    operation: operation.id,
    also: [],
    endpoint: operation.endpoint,
    expected: hide(violation.expected),
    actual: hide(violation.actual),
    cause: hide(cause),
    clause: entry.clause,
    location: operation.node.location,
    curl: curl(request),
    steps: steps.map(curl),
    answer: {
      status: answer.status,
      headers: Object.fromEntries(
        Object.entries(answer.headers).map(([name, value]) => [name, hide(value)]),
      ),
      excerpt: hide(body).slice(0, EXCERPT),
    },
    ...origin,
  };
}
