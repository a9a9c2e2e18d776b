import { absentHeader, declaresHeader, defineCheck } from '../../../src/convention/index.ts';

const NAMES = [
  'X-Content-Type-Options',
  'Strict-Transport-Security',
  'Content-Security-Policy',
  'X-Frame-Options',
];

/** Browsers are told how careful to be wherever the contract promises it. */
export default defineCheck({
  kind: 'answer',
  declared: true,
  inapplicable: (operation) =>
    declaresHeader(operation, NAMES) ? undefined : 'it declares no header for browsers',
  verify(answer) {
    const absent = absentHeader(answer, NAMES);
    if (absent !== undefined) return absent;
    const value = answer.headers['x-content-type-options'];
    if (value === undefined || value.toLowerCase() === 'nosniff') return undefined;
    return {
      expected: '`X-Content-Type-Options: nosniff`',
      actual: `\`${value}\``,
      answer,
    };
  },
});
