import { defineCheck, lacksJsonAnswer } from '../../../src/convention/index.ts';
import { moments, type Moment } from './moments.ts';

/** RFC 3339, section 5.6, with the offset of UTC. */
const UTC = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]00:00)$/;

/** Another offset; whether the rest is a `date-time` is judged with the schema. */
const ELSEWHERE = /[+-](?!00:00)\d\d:\d\d$/;

/** Moments in answers are written in UTC. */
export default defineCheck({
  kind: 'answer',
  inapplicable: lacksJsonAnswer,
  verify(answer) {
    const schema = answer.call.operation.response(answer.status)?.json?.schema;
    if (schema === undefined) return undefined;
    const wrong = [...moments([schema], answer.body)].find(isWrong);
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

/** An empty text stands for no moment. */
function isWrong({ text, isDeclared }: Moment): boolean {
  return isDeclared ? ELSEWHERE.test(text) : text !== '' && !UTC.test(text);
}
