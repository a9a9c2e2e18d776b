import type { Operation } from '../../contract/index.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import type { Preference } from '../preference.ts';

/** Refuses a preference for what an operation has not. */
export function undeclared({ id }: Operation, { code, example }: Preference): Problem {
  const kind = code ?? (example === undefined ? 'successful' : undefined);
  const answer = `${kind === undefined ? '' : `${kind} `}answer`;
  const named = example === undefined ? '' : ` with an example \`${example}\``;
  const message = `${id} declares no ${answer}${named}. Ask for one that it declares.`;
  const issue = { in: 'header', pointer: '/Prefer', keyword: 'enum' } as const;
  return new Problem('invalid', message, {
    issues: [{ ...issue, message: 'must name a response that the operation declares' }],
  });
}
