import { defineCheck, earlierOperation, schemaViolation } from '../../../src/convention/index.ts';

/** The body of an answer is what the contract before this one promised its clients. */
export default defineCheck({
  kind: 'answer',
  declared: true,
  inapplicable(operation, contract) {
    if (contract.earlier === undefined) return 'no earlier contract is named (`--base`)';
    const promised = earlierOperation(operation, contract);
    if (promised === undefined) return 'the earlier contract does not have it';
    const hasBodies = [...promised.responses.values()].some(({ json }) => json !== undefined);
    return hasBodies ? undefined : 'the earlier contract promises no JSON';
  },
  verify(answer, { contract }) {
    const promised = earlierOperation(answer.call.operation, contract);
    const violation = schemaViolation(answer, promised?.response(answer.status)?.json?.schema);
    return violation === undefined
      ? undefined
      : {
          ...violation,
          expected: `${violation.expected} as it was in ${contract.earlier?.version}`,
        };
  },
});
