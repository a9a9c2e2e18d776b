import { addVary } from './add-vary.ts';
import type { MockAnswer } from './mock-answer.ts';

/** What another answer is asked for with. */
const WISHES = ['Prefer', 'X-Mock-Session', 'X-Mock-Scenario'];

/** A browser that keeps an answer is not to give it to a request that wishes for another. */
export function varyOnWishes(answer: MockAnswer): MockAnswer {
  const control = answer.headers['cache-control'];
  if (control === undefined || control.includes('no-store')) return answer;
  return { ...answer, headers: addVary(answer.headers, WISHES) };
}
