import type { Operation } from '../../contract/index.ts';
import { words } from '../../shared/words.ts';

/** Whether an operation signs its caller out. */
export function endsSession({ node, id }: Operation): boolean {
  return node.text('x-auth-endpoint') === 'logout' || /logout|signout/.test(words(id).join(''));
}
