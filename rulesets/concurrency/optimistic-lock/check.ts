import {
  defineCheck,
  isSuccess,
  otherTag,
  readBeside,
  withHeader,
  type Answer,
  type Call,
  type Violation,
} from '../../../src/convention/index.ts';

const PRECONDITION = { in: 'header', pointer: '/If-Match', keyword: 'precondition' } as const;

/** Statuses by which a request without a version is called wrong instead of unconditional (RFC 6585, section 3). */
const MISTOLD = new Set([400, 409, 422]);

/** Of two changes that are based on the same version, only the first one happens. */
export default defineCheck({
  kind: 'property',
  declared: true,
  runs: 2,
  inapplicable(operation, contract) {
    if (operation.method === 'get' || operation.method === 'head') return 'it changes nothing';
    if (operation.parameter('header', 'If-Match') === undefined) return 'it takes no `If-Match`';
    const read = contract.at('get', operation.path.text);
    return read?.responses.get('200')?.headers.has('etag') === true
      ? undefined
      : 'no `ETag` tells the version of what it changes';
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api, { contract }) {
    const read = readBeside(call, contract);
    if (read === undefined)
      return { inconclusive: 'the resource cannot be read by its path alone' };
    const before = await api.send(read);
    const tag = before.headers['etag'];
    if (before.status !== 200 || tag === undefined) {
      return { inconclusive: 'the version of the resource cannot be read' };
    }
    const blind = call.operation.responses.has('428')
      ? await api.send({ ...withoutVersion(fresh(call, api)), fault: PRECONDITION })
      : undefined;
    if (blind !== undefined && isSuccess(blind)) return notConditional(blind);
    const other = otherTag(tag);
    if (call.operation.method === 'delete' && other !== undefined) {
      const strange = withHeader(fresh(call, api), 'If-Match', other);
      const removal = await api.send({ ...strange, fault: PRECONDITION });
      if (!isSuccess(removal)) return undefined;
      return {
        expected: '412 for the removal of another version than there is',
        actual: `status ${removal.status}`,
        answer: removal,
      };
    }
    const first = await api.send(withHeader(fresh(call, api), 'If-Match', tag));
    if (!isSuccess(first)) return { inconclusive: `the change was answered ${first.status}` };
    // Nothing but the version was missing, as the change itself has shown.
    if (blind !== undefined && MISTOLD.has(blind.status)) return notConditional(blind);
    const after = await api.send(read);
    const isGone = after.status === 404 || after.status === 410;
    if (isGone || after.headers['etag'] === tag) {
      return { inconclusive: 'there is no newer version after the change' };
    }
    const stale = withHeader(fresh(call, api), 'If-Match', tag);
    const second = await api.send({ ...stale, fault: PRECONDITION });
    const isUpdate = call.operation.method === 'put' || call.operation.method === 'patch';
    // The same change was right a moment ago, so that nothing but its version is wrong.
    const isMistold = isUpdate && second.status === 409 && call.operation.responses.has('412');
    if (!isSuccess(second) && !isMistold) return undefined;
    return {
      expected: '412 for a change that is based on an older version',
      actual: `status ${second.status}${isMistold ? '' : ': the change between is lost'}`,
      answer: second,
    };
  },
});

/** The call as one of its own: under an old idempotency key it would be taken for a repetition. */
function fresh(call: Call, api: { readonly unique: () => string }): Call {
  const key = call.operation.idempotency?.header;
  return key === undefined ? call : withHeader(call, key, api.unique());
}

function notConditional(answer: Answer): Violation {
  return {
    expected: '428 for a change without `If-Match`',
    actual: `status ${answer.status}`,
    answer,
  };
}

function withoutVersion(call: Call): Call {
  return withHeader(call, 'If-Match', undefined);
}
