import { defineCheck } from '../../../src/convention/index.ts';

/** Sent ids must come back unchanged; calls without one must get one. */
export default defineCheck({
  kind: 'answer',
  inapplicable(operation, _contract, options) {
    const header = String(options['header']);
    return [...operation.responses.values()].some(({ headers }) =>
      headers.has(header.toLowerCase()),
    )
      ? undefined
      : `no response declares \`${header}\``;
  },
  verify(answer, { options }) {
    const header = String(options['header']);
    const received = answer.headers[header.toLowerCase()];
    const sent = Object.entries(answer.call.header).find(
      ([name]) => name.toLowerCase() === header.toLowerCase(),
    )?.[1];
    if (received === undefined || received === '') {
      return { expected: `a response header \`${header}\``, actual: 'none', answer };
    }
    if (typeof sent === 'string' && answer.call.fault === undefined && sent !== received) {
      return {
        expected: `\`${header}: ${sent}\`, as sent`,
        actual: `\`${header}: ${received}\``,
        answer,
      };
    }
    return undefined;
  },
});
