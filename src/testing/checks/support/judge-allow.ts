import type { Contract, HttpMethod } from '../../../contract/index.ts';
import type { Answer, Violation } from '../../../convention/index.ts';
import { methodsAt } from './methods-at.ts';
import { METHODS } from './methods.ts';
import { pathOf } from './path-of.ts';
import { promises405 } from './promises-405.ts';

/**
 * Whether the `Allow` of a 405 has the methods of the path, and not the one that was refused (RFC 9110, section 15.5.6). All
 * of them are more than a router knows that meets a path once for each handler, or first under another template, so that is
 * asked of a promise only.
 */
export function judgeAllow(
  refused: HttpMethod,
  answer: Answer,
  contract: Contract,
): Violation | undefined {
  const { headers, call } = answer;
  const declared = METHODS.filter((each) => contract.at(each, call.operation.path.text));
  const allowed = (headers['allow'] ?? '').split(',').map((each) => each.trim().toLowerCase());
  const isAllowed = (method: HttpMethod): boolean => allowed.includes(method);
  const isTrue =
    (promises405(contract)
      ? declared.every(isAllowed)
      : [...methodsAt(pathOf(call), contract)].some(isAllowed)) && !allowed.includes(refused);
  if (isTrue) return undefined;
  const wanted = declared.map((each) => each.toUpperCase()).join(', ');
  return {
    expected: `\`Allow: ${wanted}\` with 405 to ${refused.toUpperCase()}`,
    actual: `\`${headers['allow'] ?? ''}\``,
    cause: 'Allow is not the methods of the path',
    answer,
  };
}
