import type { Operation, Response } from '../../../src/contract/index.ts';
import { addHeader, defineConvention, overOperations } from '../../../src/convention/index.ts';

/** Headers that say where to ask: the last is what long-running operations of Azure have. */
const POINTERS = ['location', 'content-location', 'operation-location', 'link'];

/** Properties of a body that say where to ask. */
const URL_NAME = /^(url|href|location|_?links?)$|(_url|Url|_uri|Uri)$/;

export default defineConvention({
  id: 'jobs/status-resource',
  summary: 'Whoever gets a 202 is told where to ask how the work goes on.',
  why: 'An accepted request that cannot be followed has an unknown end.',
  since: '0.1.0',
  sources: ['RFC 9110 section 15.3.3', 'Google AIP-151'],
  severity: 'warn',
  presets: ['strict', 'public-api'],
  lint: overOperations((operation, report, { contract }) => {
    const accepted = operation.responses.get('202');
    // A GET that answers 202 is itself what to ask again.
    if (accepted === undefined || operation.method === 'get' || isFollowed(operation, accepted))
      return;
    report(
      accepted.node,
      `Nobody can follow what ${operation.id} has accepted`,
      "Declare `Location` under the response's `headers`, or link to the operation that tells the state",
      {
        fix: () => ({
          edits: addHeader(accepted, 'Location', {
            description: 'Where to ask how the work goes on.',
            schema: { type: 'string', format: 'uri-reference' },
          }),
          review: 'Add the operation that this `Location` leads to, if there is none',
        }),
      },
    );

    function isFollowed({ node, path }: Operation, answer: Response): boolean {
      const links = answer.node.child('links')?.entries() ?? [];
      return (
        POINTERS.some((name) => answer.headers.has(name)) ||
        [...(answer.json?.schema?.properties.keys() ?? [])].some((name) => URL_NAME.test(name)) ||
        node.child('callbacks') !== undefined ||
        links.some(([, link]) => isPollable(link.text('operationId'), link.text('operationRef'))) ||
        // Reading the same path, the item that was made or the one an action is about tells the state.
        contract.at('get', path.text)?.payload?.schema.isArray === false ||
        contract.at('get', path.parent)?.readsItem === true ||
        contract.resources.some(
          ({ collection, operations }) => collection === path.text && operations.read !== undefined,
        )
      );
    }

    function isPollable(id: string | undefined, ref: string | undefined): boolean {
      return ref !== undefined || (id !== undefined && contract.operation(id)?.method === 'get');
    }
  }),
});
