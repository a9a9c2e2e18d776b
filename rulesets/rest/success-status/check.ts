import type { Contract, Operation } from '../../../src/contract/index.ts';
import { defineCheck, type Call } from '../../../src/convention/index.ts';

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

/** The GET whose path ends a URI, which may be that of a gateway before the server. */
function readAt(location: string, call: Call, contract: Contract): Call | undefined {
  const base = `http://host${call.operation.basePath}${call.operation.path.text}`;
  if (!URL.canParse(location, base)) return undefined;
  const segments = new URL(location, base).pathname.split('/').filter((part) => part !== '');
  const reads = contract.operations
    .filter(({ method, parameters }) => method === 'get' && parameters.every(isInPath))
    .toSorted((a, b) => b.path.segments.length - a.path.segments.length);
  for (const operation of reads) {
    const path = matched(operation, segments);
    if (path === undefined) continue;
    const nothing = { query: {}, header: {}, cookie: {}, body: undefined, mediaType: undefined };
    return { operation, path, credentials: call.credentials, ...nothing };
  }
  return undefined;
}

function isInPath(parameter: { readonly in: string; readonly required: boolean }): boolean {
  return parameter.in === 'path' || !parameter.required;
}

function matched(operation: Operation, segments: readonly string[]): Call['path'] | undefined {
  const template = operation.path.segments;
  const tail = segments.slice(-template.length);
  if (template.length === 0 || tail.length < template.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    const actual = decodeURIComponent(tail[index] ?? '');
    const [, name] = /^\{([^{}]+)\}$/.exec(part) ?? [];
    if (name !== undefined) values[name] = actual;
    else if (part !== actual) return undefined;
  }
  return values;
}
