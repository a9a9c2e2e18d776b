import { defineCheck, type Answer, type Violation } from '../../../src/convention/index.ts';
import { findBanner } from './find-banner.ts';
import { findLeak } from './find-leak.ts';

/** Errors that really come show nothing of the inside either. */
export default defineCheck({
  kind: 'answer',
  declared: true,
  inapplicable: () => undefined,
  verify(answer) {
    const { call, status, body } = answer;
    if (status < 400) return undefined;
    const leak = findLeak(body);
    const banner = findBanner(answer);
    if (leak === undefined) return banner === undefined ? undefined : telling(banner, answer);
    const { path, query, header, cookie, body: sent } = call;
    // What the caller wrote itself is only repeated to it.
    const asked = JSON.stringify([path, query, header, cookie, sent]);
    if (asked.includes(JSON.stringify(leak.text).slice(1, -1))) return undefined;
    return {
      expected: 'an error that shows nothing of what is inside the server',
      actual: `${leak.what}: \`${leak.text.slice(0, 100)}\``,
      cause: leak.what,
      answer,
    };
  },
});

function telling(banner: string, answer: Answer): Violation {
  return {
    expected: 'an error that shows nothing of what is inside the server',
    actual: `the version of a product: \`${banner.slice(0, 100)}\``,
    cause: 'the version of a product',
    answer,
  };
}
