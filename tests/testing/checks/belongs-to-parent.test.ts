import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { runChecks, type TestReport } from '../../../src/testing/index.ts';
import { api, contractOf } from '../../support/contract-of.ts';

const ID = { type: 'integer', minimum: 1 };
const REVIEW = { type: 'object', properties: { id: ID, book_id: ID, rating: ID } };

const shows = (schema: object): object => ({
  responses: { 200: { description: 'It.', content: { 'application/json': { schema } } } },
});
const contract = await contractOf(
  api({
    paths: {
      '/books': {
        get: {
          operationId: 'listBooks',
          ...shows({ type: 'array', items: { type: 'object', properties: { id: ID } } }),
        },
      },
      '/books/{book_id}/reviews': {
        parameters: [{ name: 'book_id', in: 'path', required: true, schema: ID }],
        get: { operationId: 'listReviews', ...shows({ type: 'array', items: REVIEW }) },
      },
      '/books/{book_id}/reviews/{review_id}': {
        parameters: ['book_id', 'review_id'].map((name) => ({
          name,
          in: 'path',
          required: true,
          schema: ID,
        })),
        get: { operationId: 'getReview', ...shows(REVIEW) },
      },
      '/books/{book_id}': {
        parameters: [{ name: 'book_id', in: 'path', required: true, schema: ID }],
        get: {
          operationId: 'getBook',
          ...shows({ type: 'object', properties: { id: ID } }),
        },
      },
    },
  }),
);

/** Two books, each with the reviews 1 and 2. */
async function judge(
  review: (book: number, id: number) => object | undefined,
): Promise<TestReport> {
  const server = createServer(({ url = '' }, response) => {
    const [book, id] = url.match(/\d+/g)?.map(Number) ?? [];
    const list = url.endsWith('/books') ? [{ id: 1 }, { id: 2 }] : undefined;
    const reviews = url.endsWith('/reviews')
      ? [1, 2].map((each) => review(book ?? 0, each))
      : undefined;
    const one = id === undefined ? { id: book } : review(book ?? 0, id);
    const body = list ?? reviews ?? one;
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return runChecks({
    contract,
    units: [],
    options: () => ({}),
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    only: ['resource/belongs-to-parent'],
    seed: 1,
  });
}

test('each book may have a review of the same number, and of the same rating', async () => {
  const { findings, outcomes } = await judge((book, id) =>
    id > 2 ? undefined : { id, book_id: book, rating: 1 },
  );
  expect(findings).toEqual([]);
  expect(outcomes.some(({ status }) => status === 'passed')).toBe(true);
});

test('a review of one book is not found below another', async () => {
  const { findings } = await judge((_book, id) => ({ id, book_id: 1, rating: 5 }));
  expect(findings).toMatchObject([{ check: 'resource/belongs-to-parent' }]);
});

test('what names its parent is not found below another one, whatever it is called there', async () => {
  const { findings } = await judge((_book, id) => ({ id, book_id: '1', rating: 5 }));
  expect(findings).toMatchObject([
    {
      check: 'resource/belongs-to-parent',
      actual: expect.stringMatching(/and the item$|^"1"$/) as unknown,
    },
  ]);
});
