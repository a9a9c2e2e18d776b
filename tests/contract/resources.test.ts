import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Contract, type Resource } from '../../src/contract/index.ts';
import { loadSpec } from '../../src/spec/index.ts';
import { api, contractOf } from '../support/contract-of.ts';

const SPECS = path.join(import.meta.dirname, '../../specs');

const LIST = { type: 'array', items: { properties: { id: {}, slug: {}, code: {} } } };

function answering(schema: unknown): unknown {
  return { responses: { 200: { content: { 'application/json': { schema } } } } };
}

/** Resources of a description with these paths: `{'/orders': ['get', 'post']}`, where a GET answers an object. */
async function resourcesOf(
  paths: Readonly<Record<string, readonly string[] | 'list'>>,
): Promise<readonly Resource[]> {
  const items = Object.entries(paths).map(([text, methods]) => {
    const names = methods === 'list' ? ['get'] : methods;
    const answer = answering(methods === 'list' ? LIST : LIST.items);
    return [text, Object.fromEntries(names.map((method) => [method, answer]))];
  });
  return (await contractOf(api({ paths: Object.fromEntries(items) as unknown }))).resources;
}

function summary({ collection, item, identity, parent, operations, actions }: Resource): unknown {
  return {
    collection,
    item,
    identity: identity && `${identity.parameter} → ${identity.property}`,
    parent: parent?.collection,
    operations: Object.entries(operations).map(([role, operation]) => `${role}: ${operation.id}`),
    actions: actions.map(({ id }) => id),
  };
}

describe('resources', () => {
  test('of specs/orders', async () => {
    const contract = new Contract(await loadSpec(path.join(SPECS, 'orders/openapi.yaml')));
    expect(contract.resources.map(summary)).toEqual([
      {
        collection: '/orders',
        item: '/orders/{order_id}',
        identity: 'order_id → id',
        parent: undefined,
        operations: [
          'list: listOrders',
          'create: createOrder',
          'read: getOrder',
          'update: updateOrder',
        ],
        actions: ['cancelOrder'],
      },
      {
        collection: '/products',
        item: '/products/{product_id}',
        identity: 'product_id → id',
        parent: undefined,
        operations: [
          'list: listProducts',
          'create: createProduct',
          'read: getProduct',
          'replace: replaceProduct',
          'update: updateProduct',
          'delete: deleteProduct',
        ],
        actions: [],
      },
      {
        collection: '/admin/orders',
        item: undefined,
        identity: undefined,
        parent: undefined,
        operations: ['list: listAllOrders'],
        actions: [],
      },
    ]);
    expect(contract.resources[0]?.schema?.property('status')).toBeDefined();
  });

  test('of specs/notes', async () => {
    const contract = new Contract(await loadSpec(path.join(SPECS, 'notes/openapi.yaml')));
    expect(contract.resources.map(summary)).toEqual([
      {
        collection: '/notes',
        item: '/notes/{note_id}',
        identity: 'note_id → id',
        parent: undefined,
        operations: [
          'list: listNotes',
          'create: createNote',
          'read: getNote',
          'update: updateNote',
          'delete: deleteNote',
        ],
        actions: [],
      },
    ]);
  });

  test('under resources, whatever their parameters are called from path to path', async () => {
    const resources = await resourcesOf({
      '/users/{user_id}/posts/{post_id}/comments': 'list',
      '/users/{id}': ['get'],
      '/users/{user_id}/posts': ['get', 'post'],
      '/users': ['get'],
      '/users/{uid}/posts/{pid}': ['get', 'delete'],
      '/users/{x}/activate': ['post'],
      '/users/{x}/settings': ['get'],
    });
    expect(
      resources.map((one) => [one.name, one.collection, one.item, one.parent?.collection]),
    ).toEqual([
      ['users', '/users', '/users/{id}', undefined],
      ['posts', '/users/{user_id}/posts', '/users/{uid}/posts/{pid}', '/users'],
      [
        'comments',
        '/users/{user_id}/posts/{post_id}/comments',
        undefined,
        '/users/{user_id}/posts',
      ],
    ]);
    expect(resources[0]?.actions.map(({ id }) => id)).toEqual(['post /users/{x}/activate']);
  });

  test.each<[string, Readonly<Record<string, readonly string[] | 'list'>>, readonly string[]]>([
    ['a list without items', { '/events': 'list' }, ['/events']],
    ['items without a list', { '/events/{id}': ['get'] }, []],
    [
      'a collection that only takes',
      { '/uploads': ['post'], '/uploads/{id}': ['get'] },
      ['/uploads'],
    ],
    ['a single thing', { '/me': ['get', 'patch'] }, []],
    ['the root', { '/': 'list' }, []],
    ['a slash at the end', { '/orders/': ['get'], '/orders/{id}/': ['get'] }, ['/orders/']],
    ['an item with a suffix is none', { '/files': ['get'], '/files/{id}.json': ['get'] }, []],
  ])('%s', async (_, paths, expected) => {
    expect((await resourcesOf(paths)).map(({ collection }) => collection)).toEqual(expected);
  });

  test.each([
    ['order_id', 'id'],
    ['orderId', 'id'],
    ['id', 'id'],
    ['slug', 'slug'],
    ['order_code', 'code'],
    ['name', 'id'],
  ])('an item is identified by %s, which is its property %s', async (parameter, property) => {
    const [resource] = await resourcesOf({
      '/orders': ['get'],
      [`/orders/{${parameter}}`]: ['get'],
    });
    expect(resource?.identity).toEqual({ parameter, property });
  });

  test('whose items have left the path of their parents', async () => {
    const [rooms, bookings, ...others] = await resourcesOf({
      '/rooms': 'list',
      '/rooms/{room_id}': ['get'],
      '/rooms/{room_id}/bookings': ['post'],
      '/guests/{guest_id}/bookings': 'list',
      '/bookings/{booking_id}': ['get', 'delete'],
      '/bookings/{booking_id}/cancel': ['post'],
    });
    expect(bookings).toMatchObject({
      collection: '/rooms/{room_id}/bookings',
      item: '/bookings/{booking_id}',
      identity: { parameter: 'booking_id', property: 'id' },
      parent: rooms,
    });
    expect(Object.keys(bookings?.operations ?? {})).toEqual(['create', 'read', 'delete']);
    expect(bookings?.actions.map(({ path: { text } }) => text)).toEqual([
      '/bookings/{booking_id}/cancel',
    ]);
    expect(others.map(({ item }) => item)).toEqual([undefined]);
  });

  test('four thousand paths, in bounded time', async () => {
    const paths = Array.from({ length: 1000 }, (_, index) => [
      [`/a${index}`, ['get', 'post']],
      [`/a${index}/{id}`, ['get']],
      [`/a${index}/{id}/b`, ['get']],
      [`/a${index}/{id}/b/{b_id}`, ['get']],
    ]).flat();
    const before = process.cpuUsage();
    const resources = await resourcesOf(
      Object.fromEntries(paths) as Record<string, readonly string[]>,
    );
    expect(resources).toHaveLength(2000);
    expect(resources.filter(({ parent }) => parent !== undefined)).toHaveLength(1000);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
  });
});
