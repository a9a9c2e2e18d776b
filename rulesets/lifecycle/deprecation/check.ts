import { absentHeader, declaresHeader, defineCheck } from '../../../src/convention/index.ts';

const NAMES = ['Deprecation', 'Sunset', 'Link'];

/** Answers of a deprecated operation say so, and when it ends. */
export default defineCheck({
  kind: 'answer',
  declared: true,
  inapplicable(operation) {
    if (!operation.deprecated) return 'it is not deprecated';
    return declaresHeader(operation, NAMES) ? undefined : 'it declares no header about its end';
  },
  verify(answer) {
    const absent = absentHeader(answer, NAMES);
    if (absent !== undefined) return absent;
    const sunset = answer.headers['sunset'];
    if (sunset === undefined || !Number.isNaN(Date.parse(sunset))) return undefined;
    return {
      expected: 'a `Sunset` that is a date (RFC 8594, section 3)',
      actual: `\`${sunset}\``,
      answer,
    };
  },
});
