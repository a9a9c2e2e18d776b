import type { Operation } from '../contract/index.ts';
import { compareContent } from './compare-content.ts';
import type { Scope } from './scope.ts';

/** Compares the bodies that two operations take. */
export function compareBodies(before: Operation, after: Operation, scope: Scope): void {
  const [was, is] = [before.requestBody, after.requestBody];
  if (is === undefined) {
    if (was !== undefined)
      scope.tell('body-removed', after.node, 'It takes no body any more', 'Go on taking the body');
    return;
  }
  if (was === undefined) {
    if (is.required)
      scope.tell('body-required', is.node, 'A body is required now', 'Let the body be optional');
    else scope.tell('body-added', is.node, 'It takes a body now', 'Leave the body out');
    return;
  }
  if (is.required && !was.required)
    scope.tell('body-required', is.node, 'The body is required now', 'Let the body be optional');
  if (!is.required && was.required)
    scope.tell('body-optional', is.node, 'The body is no longer required', 'Require the body');
  compareContent(
    was.content,
    is.content,
    { direction: 'request', owner: 'the body', at: is.node },
    scope,
  );
}
