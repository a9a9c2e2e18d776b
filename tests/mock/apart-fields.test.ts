/** Contracts whose items hold their fields in a part of them, as JSON:API does: `{"data": {"type", "id", "attributes"}}`. */
import { expect, test } from 'vitest';
import { BOOKS_API } from './support/books-api.ts';
import { serveDescription } from './support/serve-description.ts';
import type { Reply } from './support/serve.ts';

type Fields = Readonly<Record<string, unknown>>;

const TYPE = 'application/vnd.api+json';

interface Book {
  readonly type: string;
  readonly id: string;
  readonly attributes: Fields;
  readonly relationships: Fields;
}

const data = ({ body }: Reply): Book => (body as { data: Book }).data;
const items = ({ body }: Reply): readonly Book[] => (body as { data: readonly Book[] }).data;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A mock, spoken to in JSON:API. */
async function library(): Promise<{
  readonly call: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Reply>;
  readonly write: (
    method: string,
    path: string,
    attributes: Fields,
    more?: Fields,
  ) => Promise<Reply>;
  /** Speaks to the mock about its state. */
  readonly control: (method: string, body?: unknown) => Promise<Reply>;
}> {
  const served = await serveDescription(BOOKS_API);
  const call = (
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Reply> =>
    served.call(method, path, {
      headers: { ...(body === undefined ? {} : { 'content-type': TYPE }), ...headers },
      ...(body === undefined ? {} : { body }),
    });
  const write = (method: string, path: string, attributes: Fields, more: Fields = {}) =>
    call(method, path, { data: { type: 'books', attributes, ...more } });
  const control = (method: string, body?: unknown): Promise<Reply> =>
    call(method, '/__specwright/state', body, { 'content-type': 'application/json' });
  return { call, write, control };
}

const author = (id: string | null): Fields => ({
  author: { data: id === null ? null : { type: 'people', id } },
});

test('what is created is read as it was sent, with its defaults, under an id of its own', async () => {
  const { call, write } = await library();
  const relationships = author('ada');
  const made = await write('POST', '/books', { title: 'One', kind: 'poem' }, { relationships });
  expect(made.status).toBe(201);
  const { id, type, attributes } = data(made);
  expect(type).toBe('books');
  expect(id).toMatch(UUID);
  expect(made.headers.get('location')).toBe(`/books/${id}`);
  expect(attributes).toMatchObject({
    title: 'One',
    kind: 'poem',
    pages: null,
    blurb: 'None yet.',
    type: 'bound',
    status: 'draft',
    createdAt: attributes['updatedAt'],
  });
  expect(data(made).relationships).toMatchObject(relationships);
  const read = await call('GET', `/books/${id}`);
  expect(read.body).toEqual(made.body);
  expect(read.headers.get('etag')).toBe(made.headers.get('etag'));
  expect(items(await call('GET', '/books'))).toContainEqual(data(made));
});

test('lists are filtered and sorted by what stands in the items, and by their ids', async () => {
  const { call, write } = await library();
  await write('POST', '/books', { title: '2', kind: 'poem' });
  await write('POST', '/books', { title: '10', kind: 'novel' });
  const poems = items(await call('GET', '/books?filter%5Bkind%5D=poem'));
  expect(poems.map(({ attributes }) => attributes['title'])).toContain('2');
  expect(new Set(poems.map(({ attributes }) => attributes['kind']))).toEqual(new Set(['poem']));
  const titles = items(await call('GET', '/books?sort=-title')).map(
    ({ attributes }) => attributes['title'] as string,
  );
  expect(titles).toEqual(titles.toSorted().toReversed());
  expect(new Set(titles).size).toBeGreaterThan(2);
  const ids = items(await call('GET', '/books?sort=id')).map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted());
});

test('a change is merged: null empties an attribute and a relationship, the rest stays', async () => {
  const { call, write } = await library();
  const all = { title: 'One', kind: 'poem', pages: 7 };
  const shelves = { shelves: { data: [{ type: 'shelves', id: 's' }] } };
  const made = await write('POST', '/books', all, {
    relationships: { ...author('ada'), ...shelves },
  });
  const path = `/books/${data(made).id}`;
  const changed = await write('PATCH', path, { pages: null }, { relationships: author(null) });
  expect(changed.status).toBe(200);
  expect(data(changed)).toMatchObject({
    attributes: { ...all, pages: null },
    relationships: { ...author(null), ...shelves },
  });
  expect((await call('GET', path)).body).toEqual(changed.body);
  const current = { 'if-match': made.headers.get('etag') ?? '' };
  const stale = { data: { type: 'books', attributes: { pages: 8 } } };
  expect((await call('PATCH', path, stale, current)).status).not.toBe(200);
  const other = { data: { type: 'books', relationships: author('bob') } };
  expect(data(await call('PATCH', path, other)).relationships).toMatchObject({
    ...author('bob'),
    ...shelves,
  });
});

test('PUT leaves nothing of what it does not send; JSON Patch speaks of the item as it is shown', async () => {
  const { call, write } = await library();
  const made = await write('POST', '/books', { title: 'One', kind: 'poem', pages: 7, isbn: '1' });
  const path = `/books/${data(made).id}`;
  const put = data(await write('PUT', path, { title: 'Two', kind: 'novel' }));
  expect(put.attributes).toMatchObject({ title: 'Two', kind: 'novel', pages: null });
  expect(put.attributes).not.toHaveProperty('isbn');
  expect(put.id).toBe(data(made).id);
  const patch = (at: string, value: unknown): Promise<Reply> =>
    call('PATCH', path, [{ op: 'replace', path: at, value }], {
      'content-type': 'application/json-patch+json',
    });
  expect(data(await patch('/attributes/title', 'Three')).attributes['title']).toBe('Three');
  expect((await patch('/attributes/createdAt', '2020-01-01T00:00:00Z')).status).toBe(422);
  expect((await patch('/id', '0')).status).toBe(422);
});

test('what is unique is had once, states follow on each other, and what is deleted is gone', async () => {
  const { call, write } = await library();
  const book = { title: 'One', kind: 'poem', isbn: '1' };
  const path = `/books/${data(await write('POST', '/books', book)).id}`;
  const again = await write('POST', '/books', { ...book, title: 'Other' });
  expect(again.status).toBe(409);
  expect(again.body).toMatchObject({ errors: [{ pointer: '/data/attributes/isbn' }] });
  const begun = await write('POST', '/books', { ...book, isbn: '2', status: 'pulped' });
  expect(begun.status).toBe(422);
  expect(begun.body).toMatchObject({ errors: [{ pointer: '/data/attributes/status' }] });
  expect((await write('PATCH', path, { status: 'pulped' })).status).toBe(409);
  expect((await call('POST', `${path}/print`)).status).toBe(204);
  expect(data(await call('GET', path)).attributes['status']).toBe('printed');
  expect((await call('DELETE', path)).status).toBe(204);
  expect((await call('GET', path)).status).toBe(404);
  expect((await write('POST', '/books', book)).status).toBe(201);
});

test('a name that leads out of the attributes is none of theirs', async () => {
  const { call, write } = await library();
  const made = await write('POST', '/books', { title: 'One', kind: 'poem', '../type': 'x' });
  expect(data(made).attributes['title']).toBe('One');
  const path = `/books/${data(made).id}`;
  const changed = await write('PATCH', path, { '../id': 'x', type: 'x', title: 'Two' });
  expect(data(changed)).toMatchObject({ type: 'books', id: data(made).id });
  expect(data(changed).attributes).toMatchObject({ title: 'Two', type: 'bound' });
  expect(changed.text).not.toContain('../');
  expect((await call('GET', path)).status).toBe(200);
});

test('a snapshot shows items as they are answered, and is taken back', async () => {
  const { control, write, call } = await library();
  const { id } = data(await write('POST', '/books', { title: 'One', kind: 'poem' }));
  const snapshot = (await control('GET')).body as { '/books': Book[] };
  const books = snapshot['/books'];
  const mine = books.find((book) => book.id === id);
  expect(mine).toMatchObject({ type: 'books', attributes: { title: 'One' } });
  await call('DELETE', `/books/${id}`);
  expect((await control('PUT', { '/books': [mine] })).status).toBeLessThan(300);
  expect(items(await call('GET', '/books'))).toEqual([mine]);
  const broken = await control('PUT', { '/books': [{ ...mine, attributes: { title: 1 } }] });
  expect(broken.text).toContain('/0/attributes/title');
});

test('what is sent beside the attributes, and no item has, is not kept', async () => {
  const { call } = await library();
  const attributes = { title: 'One', kind: 'poem' };
  const sentBook = { meta: { at: 1 }, data: { type: 'books', lid: 'mine', attributes } };
  const made = await call('POST', '/books', sentBook);
  expect(data(made)).toMatchObject({ type: 'books', attributes });
  expect(made.text).not.toMatch(/"lid"|meta/);
});

test('an action leads to the state that its example shows in the attributes', async () => {
  const { call, write } = await library();
  const path = `/books/${data(await write('POST', '/books', { title: 'One', kind: 'poem' })).id}`;
  expect((await call('POST', `${path}/withdrawal`)).status).toBe(409);
  await call('POST', `${path}/print`);
  const withdrawn = await call('POST', `${path}/withdrawal`);
  expect(data(withdrawn).attributes).toMatchObject({ title: 'One', status: 'pulped' });
  expect((await call('GET', path)).body).toEqual(withdrawn.body);
});

test('what stands under an item repeats its attributes, and is of a type of its own', async () => {
  const { call, write } = await library();
  const path = `/books/${data(await write('POST', '/books', { title: 'One', kind: 'poem' })).id}`;
  const cover = await call('GET', `${path}/cover`);
  expect(data(cover)).toMatchObject({ type: 'covers', attributes: { title: 'One' } });
});

test('a list shows fewer attributes of an item than its own path', async () => {
  const { call } = await library();
  const people = items(await call('GET', '/people'));
  expect(people.length).toBeGreaterThan(0);
  for (const { id, type, attributes } of people) {
    const whole = data(await call('GET', `/people/${encodeURIComponent(id)}`));
    expect(whole).toMatchObject({ id, type, attributes });
    expect(Object.keys(attributes)).toEqual(['name']);
    expect(whole.attributes).toHaveProperty('city');
  }
});
