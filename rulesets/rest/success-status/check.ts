import { defineCheck, readAt } from '../../../src/convention/index.ts';

/** What was created is where its `Location` says. */
export default defineCheck({
  kind: 'property',
  declared: true,
  runs: 2,
  inapplicable: (operation) =>
    operation.responses.get('201')?.headers.has('location') === true
      ? undefined
      : 'it declares no 201 with `Location`',
  calls: (source, operation) => source.valid(operation),
  async verify(call, api, { contract }) {
    const created = await api.send(call);
    if (created.status !== 201) return { inconclusive: `it was answered ${created.status}` };
    const location = created.headers['location'];
    if (location === undefined || location === '') {
      return {
        expected: 'a header `Location` with 201 (RFC 9110, section 15.3.2)',
        actual: 'none',
        answer: created,
      };
    }
    const read = readAt(location, call, contract);
    if (read === undefined) return { inconclusive: 'its `Location` names no GET of the contract' };
    const found = await api.send(read);
    if (found.status !== 404 && found.status !== 410) return undefined;
    return {
      expected: 'the new resource at its `Location`',
      actual: `status ${found.status} at \`${location}\``,
      answer: found,
    };
  },
});
