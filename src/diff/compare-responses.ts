import type { Operation, Response } from '../contract/index.ts';
import { compareContent } from './compare-content.ts';
import type { Scope } from './scope.ts';

/**
 * Compares what two operations answer. A failure that is no longer declared breaks nobody: clients handle all failures of
 * a class alike (RFC 9110, section 15).
 */
export function compareResponses(before: Operation, after: Operation, scope: Scope): void {
  for (const was of before.responses.values()) {
    const is = after.response(was.status);
    if (is !== undefined) compare(was, is, scope);
    else if (!was.isFailure)
      scope.tell(
        'response-removed',
        after.node,
        `It no longer answers ${was.status}`,
        `Keep ${was.status}`,
      );
  }
  for (const is of after.responses.values()) {
    if (before.response(is.status) === undefined)
      scope.tell(
        'response-added',
        is.node,
        `It answers ${is.status}, too`,
        `Leave ${is.status} out`,
      );
  }
}

function compare(was: Response, is: Response, scope: Scope): void {
  const owner = `the ${is.status}`;
  compareContent(was.content, is.content, { direction: 'response', owner, at: is.node }, scope);
  for (const [key, header] of was.headers) {
    const now = is.headers.get(key);
    if (now === undefined) {
      scope.tell(
        'header-removed',
        is.node,
        `The header \`${header.name}\` of ${owner} is gone`,
        `Keep \`${header.name}\``,
      );
      continue;
    }
    const about = `The header \`${now.name}\` of ${owner}`;
    if (header.required && !now.required)
      scope.tell(
        'header-optional',
        now.node,
        `${about} may be missing now`,
        `Let \`${now.name}\` be required`,
      );
    if (!header.required && now.required)
      scope.tell(
        'header-always',
        now.node,
        `${about} is always there now`,
        `Let \`${now.name}\` be optional`,
      );
    scope.schemas('response', header.schema, now.schema, { owner: about, at: now.node });
  }
  for (const [key, { name, node }] of is.headers) {
    if (!was.headers.has(key))
      scope.tell(
        'header-added',
        node,
        `The header \`${name}\` of ${owner} is new`,
        `Leave \`${name}\` out`,
      );
  }
}
