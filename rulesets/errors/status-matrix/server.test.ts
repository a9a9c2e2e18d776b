import path from 'node:path';
import { expect, test } from 'vitest';
import { Contract } from '../../../src/contract/index.ts';
import { loadSpec } from '../../../src/spec/index.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import { environment } from '../../../tests/server/support/environment.ts';
import { exchange } from '../../../tests/server/support/exchange.ts';
import { runStep } from '../../../tests/server/support/run-step.ts';
import facet from './server.ts';
import { errorStatus, STATUSES } from './server.runtime.ts';

const ROOT = path.join(import.meta.dirname, '../../..');

test.each(Object.entries(STATUSES))('%s is %i', async (kind, status) => {
  const step = errorStatus(environment())({ statuses: {} }, exchange().operation);
  const fail = () => Promise.reject(new Problem(kind as keyof typeof STATUSES, 'No.'));
  expect((await runStep(step, exchange(), fail, { outside: true })).status).toBe(status);
});

test('the operation may have another status for a kind', async () => {
  const step = errorStatus(environment())({ statuses: { invalid: 422 } }, exchange().operation);
  const fail = () => Promise.reject(new Problem('invalid', 'No.'));
  expect((await runStep(step, exchange(), fail, { outside: true })).status).toBe(422);
});

test('a success keeps its status', async () => {
  const step = errorStatus(environment())({ statuses: {} }, exchange().operation);
  expect((await runStep(step, exchange())).status).toBe(200);
});

test('an operation without the usual status has the next best that it declares', async () => {
  const contract = new Contract(await loadSpec(path.join(ROOT, 'specs/orders/openapi.yaml')));
  const configOf = (id: string): unknown => {
    const operation = contract.operation(id);
    if (operation === undefined || facet.slot === 'route') throw new Error(`no ${id}`);
    return facet.config(operation, { contract, options: {} });
  };
  expect(configOf('createOrder')).toEqual({ statuses: {} });
  // It declares no 422: what cannot be done is refused like what cannot be understood.
  expect(configOf('signIn')).toEqual({ statuses: { unprocessable: 400 } });
});
