import { defineCheck, isSuccess } from '../../../src/convention/index.ts';

/** No shared cache keeps what was answered to one caller. */
export default defineCheck({
  kind: 'answer',
  declared: true,
  inapplicable(operation) {
    if (!operation.isProtected) return 'it is public';
    if (operation.method !== 'get') return 'it is no GET';
    return operation.cache?.scope === 'public' ? 'its `x-cache` is public' : undefined;
  },
  verify(answer) {
    const value = answer.headers['cache-control'];
    if (!isSuccess(answer) || value === undefined) return undefined;
    if (!/(^|[\s,])(public\b|s-maxage\s*=)/i.test(value)) return undefined;
    return {
      expected: '`private` or `no-store` for what only one caller may see',
      actual: `\`Cache-Control: ${value}\``,
      answer,
    };
  },
});
