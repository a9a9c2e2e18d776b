import { absentHeader, defineCheck } from '../../../src/convention/index.ts';

/** What passes for an id everywhere. */
const PLAIN = /^[\w-]{8,64}$/;

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
    if (received === undefined || received === '') return absentHeader(answer, [header]);
    // Whatever else is in an id, a server need not let it into its log.
    const isPlain = typeof sent === 'string' && PLAIN.test(sent);
    if (isPlain && answer.call.fault === undefined && sent !== received) {
      return {
        expected: `\`${header}: ${sent}\`, as sent`,
        actual: `\`${header}: ${received}\``,
        answer,
      };
    }
    return undefined;
  },
});
