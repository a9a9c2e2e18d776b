import { absentHeader, declaresHeader, defineCheck } from '../../../src/convention/index.ts';

/** Answers say how long they are fresh, and what they say is what `x-cache` declares. */
export default defineCheck({
  kind: 'answer',
  declared: true,
  inapplicable: (operation) =>
    operation.method === 'get' && declaresHeader(operation, ['Cache-Control'])
      ? undefined
      : 'it is no GET that declares `Cache-Control`',
  verify(answer) {
    const { call, status, headers } = answer;
    if (status !== 200) return undefined;
    const absent = absentHeader(answer, ['Cache-Control']);
    if (absent !== undefined) return absent;
    const policy = call.operation.cache;
    const value = headers['cache-control'];
    if (policy === undefined || value === undefined) return undefined;
    const [, seconds] = /\bmax-age\s*=\s*"?(\d+)/i.exec(value) ?? [];
    const mayNotStay = /\bno-(store|cache)\b/i.test(value);
    const age = mayNotStay ? 0 : seconds === undefined ? undefined : Number(seconds);
    // A server may let copies live shorter; longer, they are stale.
    if (age === undefined || age <= policy.ttl) return undefined;
    return {
      expected: `copies that are fresh for at most ${policy.ttl} seconds, as in \`x-cache\``,
      actual: `\`Cache-Control: ${value}\``,
      answer,
    };
  },
});
