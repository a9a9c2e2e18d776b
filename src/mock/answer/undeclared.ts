import type { Operation } from '../../contract/index.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';

/** Refuses a preference for what an operation has not. */
export function undeclared({ id }: Operation, what: string): Problem {
  const message = `${id} declares no ${what}. Ask for one that it declares.`;
  const issue = { in: 'header', pointer: '/Prefer', keyword: 'enum' } as const;
  return new Problem('invalid', message, {
    issues: [{ ...issue, message: 'must name a response that the operation declares' }],
  });
}
