import type { Contract } from '../../../src/contract/index.ts';
import { defineCheck, lacksJsonAnswer } from '../../../src/convention/index.ts';
import { moments } from './moments.ts';

/** An offset that is not that of UTC (RFC 3339, section 5.6); whether the rest is a `date-time` is judged with the schema. */
const ELSEWHERE = /[+-](?!00:00)\d\d:\d\d$/;

/** Moments that a server sets are written in UTC; those that callers send may come back as they were sent. */
export default defineCheck({
  kind: 'answer',
  inapplicable: lacksJsonAnswer,
  verify(answer, { contract }) {
    const schema = answer.call.operation.response(answer.status)?.json?.schema;
    if (schema === undefined) return undefined;
    const wrong = [...moments([schema], answer.body)].find(
      ({ pointer, text }) => ELSEWHERE.test(text) && !isSent(contract, pointer),
    );
    if (wrong === undefined) return undefined;
    const { pointer, text } = wrong;
    return {
      expected: 'a moment in UTC as RFC 3339 writes it, such as 2026-01-31T09:30:00Z',
      actual: `\`${text.slice(0, 40)}\` at \`${pointer}\``,
      cause: pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*'),
      answer,
    };
  },
});

/** Whether some request has a property of the name that a pointer ends with. */
function isSent({ schemaUses }: Contract, pointer: string): boolean {
  const name = pointer.split('/').findLast((token) => !/^\d*$/.test(token));
  return schemaUses.some(
    ({ property, directions }) => property === name && directions.has('request'),
  );
}
