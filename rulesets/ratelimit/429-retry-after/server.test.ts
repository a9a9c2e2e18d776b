import { expect, test } from 'vitest';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import { environment } from '../../../tests/server/support/environment.ts';
import { exchange } from '../../../tests/server/support/exchange.ts';
import { runStep } from '../../../tests/server/support/run-step.ts';
import { rateLimit, type RateLimitConfig } from './server.runtime.ts';

const CONFIG: RateLimitConfig = {
  policy: 'auth',
  limit: 3,
  window: 6,
  key: ['authorization', 'ip'],
};
const unauthenticated = () => Promise.reject(new Problem('unauthenticated', 'Who?'));
const broken = () => Promise.reject(new Error('defect'));

/** A limiter under a clock that the test moves. */
function limiter() {
  const clock = { now: 1_000_000 };
  const factory = rateLimit(environment({ now: () => clock.now }));
  return { clock, step: factory(CONFIG, exchange().operation), factory };
}

const as = (token: string) => exchange({ headers: { authorization: token } });

test('every answer says what is left of the quota', async () => {
  const { step } = limiter();
  const { headers } = await runStep(step, exchange());
  expect(headers).toMatchObject({
    ratelimit: '"auth";r=2;t=2',
    'ratelimit-policy': '"auth";q=3;w=6',
  });
});

test('an error says it too, even a defect', async () => {
  const { step } = limiter();
  const result = await runStep(step, exchange(), broken);
  expect(result.problem?.cause.kind).toBe('internal');
  expect(result.headers['ratelimit']).toBe('"auth";r=2;t=2');
});

test('beyond the limit the answer is to wait, in whole seconds, and waiting helps', async () => {
  const { step, clock } = limiter();
  for (let count = 0; count < 3; count += 1) await runStep(step, exchange());
  const refused = await runStep(step, exchange());
  expect(refused.problem?.cause.kind).toBe('rate-limited');
  expect(refused.headers).toMatchObject({ 'retry-after': '2', ratelimit: '"auth";r=0;t=6' });
  clock.now += 2000;
  expect((await runStep(step, exchange())).status).toBe(200);
});

test('a clock that is set back takes nothing away', async () => {
  const { step, clock } = limiter();
  await runStep(step, exchange());
  clock.now -= 900_000;
  const { status, headers } = await runStep(step, exchange());
  expect([status, headers['ratelimit']]).toEqual([200, '"auth";r=1;t=4']);
});

test('callers do not share a bucket, operations of one policy do', async () => {
  const { step, factory } = limiter();
  const other = factory(CONFIG, { id: 'other', method: 'GET', path: '/' });
  for (let count = 0; count < 3; count += 1) await runStep(step, as('a'));
  expect((await runStep(other, as('a'))).problem?.cause.kind).toBe('rate-limited');
  expect((await runStep(step, as('b'))).status).toBe(200);
});

test('guessing credentials is charged to the address', async () => {
  const { step } = limiter();
  for (let guess = 0; guess < 3; guess += 1) {
    const answer = await runStep(step, as(`guess-${guess}`), unauthenticated);
    expect(answer.problem?.cause.kind).toBe('unauthenticated');
  }
  const answer = await runStep(step, as('guess-4'), unauthenticated);
  expect(answer.problem?.cause.kind).toBe('rate-limited');
  expect((await runStep(step, as('known'))).status).toBe(200);
});
