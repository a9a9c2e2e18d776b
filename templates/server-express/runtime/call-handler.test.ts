import { expect, test, vi } from 'vitest';
import { exchange } from '../../../tests/server/support/exchange.ts';
import { callHandler } from './call-handler.ts';

const ada = { id: 'ada', scopes: [] };

test('a protected handler is never called without a caller, whatever steps there are', async () => {
  const getOrder = vi.fn(() => Promise.resolve({ status: 200 }));
  const call = callHandler({ getOrder }, 'getOrder', true);
  await expect(call(exchange())).rejects.toThrow(
    'Nobody has authenticated the caller of getOrder.',
  );
  expect(getOrder).not.toHaveBeenCalled();
  expect((await call(exchange({ principal: ada }))).status).toBe(200);
});

test('handlers may be methods of an object with a state of its own', async () => {
  class Orders {
    readonly #status = 204;
    getOrder = undefined;

    deleteOrder() {
      return Promise.resolve({ status: this.#status });
    }
  }
  expect((await callHandler(new Orders(), 'deleteOrder', false)(exchange())).status).toBe(204);
  await expect(callHandler(new Orders(), 'getOrder', false)(exchange())).rejects.toMatchObject({
    kind: 'not-implemented',
  });
});

test('what every object inherits is no handler', async () => {
  for (const name of ['toString', 'constructor', 'hasOwnProperty']) {
    await expect(callHandler({}, name, false)(exchange())).rejects.toMatchObject({
      kind: 'not-implemented',
    });
  }
});

test('a header without a value is left out', async () => {
  const listOrders = () =>
    Promise.resolve({ status: 200, headers: { link: undefined, vary: 'A' } });
  const { headers } = await callHandler({ listOrders }, 'listOrders', false)(exchange());
  expect(headers).toEqual({ vary: 'A' });
});
