import { problem } from '../generated/server/problem.ts';

interface Versioned {
  readonly version: number;
}

export function entityTag({ version }: Versioned): string {
  return `"${version}"`;
}

/** Whether the caller's copy is current: `If-None-Match` compares weakly (RFC 9110, section 13.1.2). */
export function isCurrent(ifNoneMatch: string | undefined, resource: Versioned): boolean {
  return ifNoneMatch?.replace(/^W\//, '') === entityTag(resource);
}

/** @throws when the caller has read another version than the one there is */
export function assertCurrent(ifMatch: string, resource: Versioned): void {
  if (ifMatch === entityTag(resource)) return;
  const message =
    'The resource has changed since you read it. Read it again and reapply your change.';
  throw problem('precondition-failed', message);
}
