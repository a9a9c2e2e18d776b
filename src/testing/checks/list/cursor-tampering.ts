import { defineCheck, nextPage, requiredQuery, type Violation } from '../../../convention/index.ts';
import { hasFailed } from '../support/has-failed.ts';

/** Cursors nobody was given: no code at all, a code of something else, a step out of a folder, a break. */
const MADE_UP = ['x', 'eyJpZCI6bnVsbH0', '../../x', `' OR 1=1 --`, '%00', '-1', 'A'.repeat(300)];

export default defineCheck({
  kind: 'property',
  runs: 1,
  inapplicable: ({ pagination }) =>
    pagination?.mode === 'cursor' && pagination.cursor !== undefined
      ? undefined
      : 'it is not walked by cursor',
  calls: (source, operation) => source.valid(operation),
  async verify(call, api) {
    const { cursor, size } = call.operation.pagination ?? {};
    if (cursor === undefined) return { inconclusive: 'it takes no cursor' };
    const paging = size === undefined ? {} : { [size]: 1 };
    const first = { ...call, query: { ...requiredQuery(call), ...paging } };
    const answer = await api.send(first, { quietly: true });
    if (answer.status !== 200) return { inconclusive: `the list was answered ${answer.status}` };
    const next = nextPage(first, answer, { size: 1, count: 1, seen: 1 })?.query[cursor];
    const tampered = typeof next === 'string' ? [next.slice(0, -1), `${next}x`, turned(next)] : [];
    const violations: Violation[] = [];
    for (const value of [...tampered, ...MADE_UP]) {
      const query = { ...first.query, [cursor]: value };
      const said = await api.send({ ...first, query }, { quietly: true });
      if (!hasFailed(said)) continue;
      violations.push({
        expected: 'a cursor that was not given out to be refused, with a status from 400 to 499',
        actual: `status ${said.status}`,
        answer: said,
      });
      break;
    }
    return violations;
  },
});

function turned(text: string): string {
  return [...text].toReversed().join('');
}
