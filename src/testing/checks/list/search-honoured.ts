import { isDeepStrictEqual } from 'node:util';
import { spokenName, type Operation, type Parameter } from '../../../contract/index.ts';
import { defineCheck } from '../../../convention/index.ts';
import { listItems } from '../support/list-items.ts';
import { listedSchema } from '../support/listed-schema.ts';
import { filterValue } from './filter-value.ts';

const SEARCHES = new Set([
  'q',
  'query',
  'search',
  'search term',
  'search query',
  'term',
  'keyword',
]);

export default defineCheck({
  kind: 'property',
  // After the writes, when there is more to find.
  alone: true,
  runs: 1,
  inapplicable: (operation) =>
    searchOf(operation) === undefined ? 'it has no parameter to search by a text' : undefined,
  calls: (source, operation) => source.valid(operation),
  async verify(call, api) {
    const search = searchOf(call.operation);
    if (search === undefined) return { inconclusive: 'it has no search' };
    const text = filterValue(search, api.unique().replaceAll('-', '').slice(0, 20));
    if (text === undefined) return { inconclusive: 'the contract allows no text at random' };
    const whole = await listItems(call, {}, api);
    if (whole.items.length === 0) return { inconclusive: 'the list is empty' };
    const { items, answer } = await listItems(call, { [search.name]: text }, api);
    // Some servers find what is near to a text: everything there is, in the same order, is near to none.
    if (answer.status !== 200 || !isDeepStrictEqual(items, whole.items)) return undefined;
    return {
      expected: `fewer items with \`${search.name}: ${String(text)}\`, which none of them has`,
      actual: `the ${items.length} items of the list without it`,
      cause: search.name,
      answer,
      after: [whole.answer],
    };
  },
});

/** The parameter of a list by which a text is looked for. */
function searchOf(operation: Operation): Parameter | undefined {
  if (listedSchema(operation) === undefined) return undefined;
  return operation.parameters.find(
    ({ in: place, name, required }) =>
      place === 'query' && !required && SEARCHES.has(spokenName(name)),
  );
}
