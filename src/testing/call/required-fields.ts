import type { Call } from '../../convention/index.ts';
import { isRecord } from '../../shared/is-record.ts';

/** What of the body of a call has to be there. */
export function requiredFields({ operation, body }: Call): Readonly<Record<string, unknown>> {
  const required = operation.requestBody?.json?.schema?.required ?? new Set<string>();
  const entries = isRecord(body) ? Object.entries(body) : [];
  return Object.fromEntries(entries.filter(([name]) => required.has(name)));
}
