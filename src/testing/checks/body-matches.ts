import { defineCheck, lacksJsonAnswer, schemaViolation } from '../../convention/index.ts';

export default defineCheck({
  kind: 'answer',
  inapplicable: lacksJsonAnswer,
  verify: (answer) =>
    schemaViolation(answer, answer.call.operation.response(answer.status)?.json?.schema),
});
