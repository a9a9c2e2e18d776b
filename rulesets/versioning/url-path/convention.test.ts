import { describe, expect, test } from 'vitest';
import { api } from '../../../tests/support/contract-of.ts';
import { remarks } from '../../../tests/support/remarks.ts';
import convention from './convention.ts';

const GET = { get: { responses: {} } };

interface Spec {
  readonly servers?: readonly string[];
  readonly paths: readonly string[];
  readonly version?: string;
  readonly more?: object;
}

async function fixOf({ servers, paths, version = '1.0.0', more = {} }: Spec) {
  const root = {
    ...(api({
      paths: { ...Object.fromEntries(paths.map((path) => [path, GET])), ...more },
    }) as object),
    info: { title: 'A', version },
    ...(servers === undefined ? {} : { servers: servers.map((url) => ({ url })) }),
  };
  const [first] = await remarks(convention, root);
  return { edits: first?.edits.map(([edit, value]) => [edit, value]), review: first?.review };
}

describe('a fix', () => {
  test('ends every server in the version, and says that URLs change', async () => {
    const servers = ['https://a.example/', 'https://b.example/api'];
    const { edits, review } = await fixOf({ servers, paths: ['/orders'], version: '3.1.0' });
    expect(edits).toEqual([
      ['set /servers/0/url', 'https://a.example/api/v3'],
      ['set /servers/1/url', 'https://b.example/api/v3'],
    ]);
    expect(review).toMatch(/^Serve the API at https:\/\/a\.example\/api\/v3, /);
  });

  test('declares a server where there is none', async () => {
    const { edits } = await fixOf({ paths: ['/orders'] });
    expect(edits).toEqual([['add /servers', [{ url: '/api/v1' }]]]);
  });

  test('moves the version of all paths, whose URLs stay', async () => {
    const paths = ['/api/v2/orders', '/api/v2/orders/{id}', '/api/v2'];
    const { edits, review } = await fixOf({ servers: ['https://a.example'], paths });
    expect(edits?.map(([edit]) => edit)).toEqual([
      'set /servers/0/url',
      ...paths.map((path) => `rename /paths/${path.replaceAll('/', '~1')}`),
    ]);
    expect(edits?.[0]?.[1]).toBe('https://a.example/api/v2');
    expect(review).toBeUndefined();
  });

  test.each<[string, Spec]>([
    ['versions differ', { paths: ['/v1/a', '/v2/b'] }],
    ['some paths have none', { paths: ['/v1/a', '/b'] }],
    [
      'a path has the name',
      { paths: ['/v1/a/{id}'], more: { '/a/{key}': { ...GET, servers: [] } } },
    ],
    ['a server is a template', { servers: ['https://a.example/{base}'], paths: ['/a'] }],
    [
      'a link names the path',
      { paths: ['/v1/a'], more: { 'x-link': { operationRef: '#/paths/~1v1~1a/get' } } },
    ],
  ])('declines where %s', async (_name, spec) => {
    expect((await fixOf({ servers: ['https://a.example'], ...spec })).edits).toEqual([]);
  });

  test('takes the version out of a path only where every server has it', async () => {
    const paths = ['/v1/a'];
    const both = ['https://a.example/api/v1', 'https://b.example/api/v1'];
    expect((await fixOf({ servers: both, paths })).edits).toEqual([
      ['rename /paths/~1v1~1a', undefined],
    ]);
    const one = ['https://a.example/api/v1', 'https://b.example'];
    expect((await fixOf({ servers: one, paths })).edits).toEqual([]);
    const other = ['https://a.example/api/v2'];
    expect((await fixOf({ servers: other, paths })).edits).toEqual([]);
  });
});
