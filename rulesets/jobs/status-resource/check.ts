import type { Response } from '../../../src/contract/index.ts';
import { defineCheck, readAt } from '../../../src/convention/index.ts';
import { readByLink } from './read-by-link.ts';

/** Headers with a URL to ask. */
const LOCATIONS = ['location', 'operation-location', 'content-location'];

/** What was accepted can be asked about at once, where the answer says. */
export default defineCheck({
  kind: 'property',
  declared: true,
  runs: 1,
  inapplicable({ method, responses }) {
    const accepted = responses.get('202');
    if (accepted === undefined || method === 'get') return 'it accepts no work';
    return locationsOf(accepted).length === 0 && !isLinked(accepted)
      ? 'its 202 declares neither `Location` nor a link'
      : undefined;
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api, { contract }) {
    const accepted = await api.send(call);
    const declared = call.operation.responses.get('202');
    if (accepted.status !== 202 || declared === undefined) {
      return { inconclusive: `it was answered ${accepted.status}` };
    }
    const names = locationsOf(declared);
    const urls = names.flatMap((name) => accepted.headers[name.toLowerCase()] ?? []);
    if (urls.length === 0 && !isLinked(declared)) {
      return {
        expected: `a header \`${names[0]}\` with 202, to tell where to ask`,
        actual: 'none',
        answer: accepted,
      };
    }
    const [read = readByLink(accepted, contract)] = urls.flatMap(
      (url) => readAt(url, call, contract) ?? [],
    );
    if (read === undefined) return { inconclusive: 'its 202 names no GET of the contract' };
    const answer = await api.send(read);
    if (answer.status !== 404 && answer.status !== 410) return undefined;
    const { id } = read.operation;
    if (!(await api.isSameCaller(call.operation, read.operation))) {
      return { inconclusive: `${id} is called with other rights` };
    }
    return {
      expected: `${id} to tell at once how the accepted work goes on`,
      actual: `status ${answer.status}`,
      answer,
      after: [accepted],
    };
  },
});

function locationsOf({ headers }: Response): readonly string[] {
  return LOCATIONS.flatMap((name) => headers.get(name)?.name ?? []);
}

function isLinked({ node }: Response): boolean {
  return node.child('links') !== undefined;
}
