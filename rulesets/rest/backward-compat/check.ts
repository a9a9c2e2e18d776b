import { counterpartIn, defineCheck, schemaViolation } from '../../../src/convention/index.ts';

/** The body of an answer is what the contract before this one promised its clients. */
export default defineCheck({
  kind: 'answer',
  declared: true,
  inapplicable(operation, { earlier }) {
    if (earlier === undefined) return 'no earlier contract is named (`--base`)';
    const promised = counterpartIn(earlier, operation);
    if (promised === undefined) return 'the earlier contract does not have it';
    const hasBodies = [...promised.responses.values()].some(({ json }) => json !== undefined);
    return hasBodies ? undefined : 'the earlier contract promises no JSON';
  },
  verify(answer, { contract: { earlier } }) {
    if (earlier === undefined) return undefined;
    const promised = counterpartIn(earlier, answer.call.operation);
    const violation = schemaViolation(answer, promised?.response(answer.status)?.json?.schema);
    return violation === undefined
      ? undefined
      : { ...violation, expected: `${violation.expected} as it was in ${earlier.version}` };
  },
});
