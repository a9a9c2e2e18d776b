import { expect, test, vi } from 'vitest';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import type { Result } from '../../../templates/server-express/runtime/result.ts';
import { environment } from '../../../tests/server/support/environment.ts';
import { exchange } from '../../../tests/server/support/exchange.ts';
import { runStep } from '../../../tests/server/support/run-step.ts';
import { idempotency } from './server.runtime.ts';

const CONFIG = { header: 'Idempotency-Key', ttl: 60 };

function remembering() {
  const clock = { now: 0 };
  const step = idempotency(environment({ now: () => clock.now }))(CONFIG, exchange().operation);
  return { clock, step };
}

function call(body: unknown, { key = 'key-1', id = 'ada' } = {}) {
  return exchange({
    headers: { 'idempotency-key': key },
    principal: { id, scopes: [] },
    input: { path: {}, query: {}, header: {}, cookie: {}, body },
  });
}

function counting() {
  let count = 0;
  return vi.fn(() => {
    count += 1;
    return Promise.resolve<Result>({ status: 201, headers: { etag: '"1"' }, body: { count } });
  });
}

test('a repetition has no effect of its own and the first answer', async () => {
  const { step } = remembering();
  const handle = counting();
  const first = await runStep(step, call({ a: 1 }), handle);
  const second = await runStep(step, call({ a: 1 }), handle);
  expect(handle).toHaveBeenCalledTimes(1);
  expect(second).toMatchObject({ status: first.status, body: first.body });
  expect(second.headers).toEqual({ etag: '"1"', 'idempotent-replayed': 'true' });
});

test('the remembered answer does not change with the data it came from', async () => {
  const { step } = remembering();
  const order = { status: 'pending' };
  const handle = () => Promise.resolve({ status: 201, headers: {}, body: order });
  await runStep(step, call({}), handle);
  order.status = 'shipped';
  expect((await runStep(step, call({}), handle)).body).toEqual({ status: 'pending' });
});

test.each(['', 'x'.repeat(5000)])('the same key with another body is refused', async (text) => {
  const { step } = remembering();
  await runStep(step, call({ text, a: 1 }), counting());
  expect((await runStep(step, call({ text, a: 1 }), counting())).problem).toBeUndefined();
  const { problem } = await runStep(step, call({ text, a: 2 }), counting());
  expect(problem?.cause).toMatchObject({ kind: 'unprocessable', code: 'IDEMPOTENCY_KEY_REUSED' });
});

test('keys of different callers are different', async () => {
  const { step } = remembering();
  const handle = counting();
  await runStep(step, call({}), handle);
  await runStep(step, call({}, { id: 'bob' }), handle);
  expect(handle).toHaveBeenCalledTimes(2);
});

test('a repetition while the first is running is a conflict', async () => {
  const { step } = remembering();
  const gate = Promise.withResolvers<Result>();
  const first = runStep(step, call({}), () => gate.promise);
  const second = await runStep(step, call({}), counting());
  expect(second.problem?.cause).toMatchObject({ kind: 'conflict', code: 'IDEMPOTENCY_KEY_IN_USE' });
  gate.resolve({ status: 201, headers: {}, body: {} });
  expect((await first).status).toBe(201);
});

test('a failed request can be tried again under its key', async () => {
  const { step } = remembering();
  const fail = () => Promise.reject(new Problem('unavailable', 'Later.'));
  await runStep(step, call({}), fail);
  expect((await runStep(step, call({}), counting())).status).toBe(201);
});

test('a key is forgotten after its time', async () => {
  const { step, clock } = remembering();
  const handle = counting();
  await runStep(step, call({}), handle);
  clock.now += 60_001;
  await runStep(step, call({}), handle);
  expect(handle).toHaveBeenCalledTimes(2);
});

test('without a key every request counts', async () => {
  const { step } = remembering();
  const handle = counting();
  await runStep(step, exchange(), handle);
  await runStep(step, exchange(), handle);
  expect(handle).toHaveBeenCalledTimes(2);
});
