import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tickets, TRANSITIONS } from '../support/tickets.ts';
import { serve, type Reply, type Served } from './support/serve.ts';

const STATES = Object.keys(TRANSITIONS);

const statusOf = ({ body }: Reply): unknown => (body as { status?: unknown }).status;

async function create(api: Served): Promise<string> {
  const made = await api.call('POST', '/tickets', { body: { title: 'Shelf', status: 'draft' } });
  expect(made.status).toBe(201);
  return `/tickets/${String((made.body as { id: number }).id)}`;
}

describe('a property with states', async () => {
  const contract = await tickets();

  test('passes from one to another as is declared, whatever is asked for', async () => {
    const api = await serve(contract);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ to: fc.constantFrom(...STATES), isWhole: fc.boolean() })),
        async (steps) => {
          const path = await create(api);
          let now = 'draft';
          for (const { to, isWhole } of steps) {
            const reply = await api.call(isWhole ? 'PUT' : 'PATCH', path, {
              headers: isWhole ? {} : { 'content-type': 'application/merge-patch+json' },
              body: isWhole ? { title: 'Shelf', status: to } : { status: to },
            });
            const isAllowed = to === now || TRANSITIONS[now]?.includes(to) === true;
            expect(reply.status).toBe(isAllowed ? 200 : 409);
            if (isAllowed) now = to;
            expect(statusOf(await api.call('GET', path))).toBe(now);
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  test('is moved by an action, once', async () => {
    const api = await serve(contract);
    const path = await create(api);
    const early = await api.call('POST', `${path}/close`);
    expect(early).toMatchObject({
      status: 409,
      body: {
        message:
          '`status` is draft, from where it can become open, not closed. Read it again before you go on.',
      },
    });
    expect(statusOf(await api.call('POST', `${path}/publish`))).toBe('open');
    expect((await api.call('POST', `${path}/publish`)).status).toBe(409);
    expect(statusOf(await api.call('POST', `${path}/close`))).toBe('closed');
    expect((await api.call('POST', `${path}/close`)).status).toBe(409);
    expect(statusOf(await api.call('GET', path))).toBe('closed');
  });

  test('is moved by an action that does not show it, as its name says', async () => {
    const api = await serve(contract);
    const path = await create(api);
    expect((await api.call('POST', `${path}/lose`)).status).toBe(409);
    expect(await api.call('POST', `${path}/mark-open`)).toMatchObject({
      status: 200,
      body: 'done',
    });
    expect(statusOf(await api.call('GET', path))).toBe('open');
    expect((await api.call('POST', `${path}/remember`)).status).toBe(204);
    expect(statusOf(await api.call('GET', path))).toBe('open');
    expect((await api.call('POST', `${path}/lose`)).status).toBe(204);
    expect(statusOf(await api.call('GET', path))).toBe('lost');
    expect((await api.call('POST', `${path}/lose`)).status).toBe(409);
  });

  test('stays as it is where an action is shown in the first state, or in several', async () => {
    const api = await serve(contract);
    const path = await create(api);
    expect((await api.call('POST', `${path}/settle`)).status).toBe(409);
    await api.call('POST', `${path}/publish`);
    expect(await api.call('POST', `${path}/remind`)).toMatchObject({
      status: 200,
      body: { status: 'open' },
    });
    for (const _time of [1, 2]) {
      expect(statusOf(await api.call('POST', `${path}/settle`))).toBe('closed');
    }
  });
});

test.each([
  [[409, 422, 400], 409],
  [[422, 400], 422],
  [[400], 400],
  [[], 200],
])('of %j, a transition that is not declared is answered with %i', async (errors, status) => {
  const api = await serve(await tickets(errors));
  const path = await create(api);
  expect((await api.call('POST', `${path}/close`)).status).toBe(status);
  const body = { title: 'Shelf', status: 'lost' };
  expect((await api.call('PUT', path, { body })).status).toBe(status);
});

test.each([
  [[422, 409], 422],
  [[400], 400],
  [[409], 201],
])(
  'of %j, what begins in another state than all else is answered with %i',
  async (errors, status) => {
    const api = await serve(await tickets(errors));
    const body = { title: 'Shelf', status: 'closed' };
    expect((await api.call('POST', '/tickets', { body })).status).toBe(status);
  },
);
