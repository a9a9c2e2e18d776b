import { defineCheck, isSuccess, valueAt } from '../../../src/convention/index.ts';

/** A page is no longer than its declared default, nor ever longer than the maximum. */
export default defineCheck({
  kind: 'property',
  declared: true,
  runs: 1,
  inapplicable(operation) {
    const { pagination, method } = operation;
    if (method !== 'get' || pagination?.size === undefined) return 'it takes no page size';
    const schema = operation.parameter('query', pagination.size)?.schema;
    return typeof schema?.keyword('default') === 'number' ||
      typeof schema?.keyword('maximum') === 'number'
      ? undefined
      : 'its page size has neither a default nor a maximum';
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api) {
    const { operation } = call;
    const { size = '', items = [] } = operation.pagination ?? {};
    const schema = operation.parameter('query', size)?.schema;
    // From the start of everything there is: filters and positions leave out what makes a page long.
    const query = Object.fromEntries(
      Object.entries(call.query).filter(
        ([name]) => name !== size && operation.parameter('query', name)?.required === true,
      ),
    );
    const bounds = [
      { query, most: schema?.keyword('default'), when: 'where the caller asks for no size' },
      {
        query: { ...query, [size]: Number(schema?.keyword('maximum')) + 1 },
        most: schema?.keyword('maximum'),
        when: 'where the caller asks for more',
        fault: { in: 'query', pointer: `/${size}`, keyword: 'ignored' } as const,
      },
    ];
    let longest = 0;
    for (const { most, when, ...change } of bounds) {
      if (typeof most !== 'number') continue;
      const answer = await api.send({ ...call, ...change });
      const page = valueAt(answer.body, ...items);
      if (!isSuccess(answer) || !Array.isArray(page)) continue;
      longest = Math.max(longest, page.length);
      if (page.length <= most) continue;
      return {
        expected: `at most ${most} items ${when}`,
        actual: `${page.length} items`,
        cause: when,
        answer,
      };
    }
    return longest > 0 ? undefined : { inconclusive: 'there is nothing in the collection' };
  },
});
