import { absentHeader, declaresHeader, defineCheck } from '../../../src/convention/index.ts';

/** Answers that depend on request headers say on which, where the contract promises it. */
export default defineCheck({
  kind: 'answer',
  declared: true,
  inapplicable: (operation) =>
    operation.method === 'get' && declaresHeader(operation, ['Vary'])
      ? undefined
      : 'it is no GET that declares `Vary`',
  verify: (answer) => (answer.status === 200 ? absentHeader(answer, ['Vary']) : undefined),
});
