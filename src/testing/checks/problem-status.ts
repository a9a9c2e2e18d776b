import { defineCheck } from '../../convention/index.ts';
import { own } from '../../shared/own.ts';

/** Whoever reads only the problem must not take it for another one. */
export default defineCheck({
  kind: 'answer',
  inapplicable: ({ responses }) =>
    [...responses.values()].some(({ content }) => [...content.keys()].some(isProblem))
      ? undefined
      : 'it declares no `application/problem+json`',
  verify(answer) {
    const { status, headers, body } = answer;
    const told = own(body, 'status');
    if (!isProblem(headers['content-type'] ?? '') || typeof told !== 'number') return undefined;
    if (told === status) return undefined;
    return {
      expected: `\`status: ${status}\` in the problem, as in the answer`,
      actual: `${told}`,
      answer,
    };
  },
});

function isProblem(mediaType: string): boolean {
  return /^application\/problem\+json\b/i.test(mediaType);
}
