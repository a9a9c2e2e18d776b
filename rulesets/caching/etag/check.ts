import {
  defineCheck,
  isSuccess,
  otherTag,
  readBeside,
  valueAt,
  withHeader,
  type Answer,
  type Api,
  type Call,
  type FacetContext,
  type Inconclusive,
  type Violation,
} from '../../../src/convention/index.ts';

/** RFC 9110, section 8.8.3. */
const ENTITY_TAG = /^(W\/)?"[\x21\x23-\x7e\x80-\xff]*"$/;

const WRITES = new Set(['put', 'patch']);

type Verdict = Violation | Inconclusive | undefined;

/** A tag comes with what it names, saves the transfer of what is unchanged, and changes with it. */
export default defineCheck({
  kind: 'property',
  declared: true,
  runs: 2,
  inapplicable(operation, contract) {
    const isWrite = WRITES.has(operation.method);
    if (operation.method !== 'get' && !isWrite) return 'it neither reads nor changes a resource';
    const read = contract.at('get', operation.path.text);
    return read?.responses.get('200')?.headers.has('etag') === true
      ? undefined
      : 'it declares no `ETag`';
  },
  calls: (source, operation) => source.valid(operation),
  verify: (call, api, context) =>
    call.operation.method === 'get' ? verifyRead(call, api) : verifyWrite(call, api, context),
});

async function verifyRead(call: Call, api: Api): Promise<Verdict> {
  const plain = withHeader(call, 'If-None-Match', undefined);
  const first = await api.send(plain);
  if (first.status !== 200) return { inconclusive: `the read was answered ${first.status}` };
  const tag = first.headers['etag'];
  if (tag === undefined || !ENTITY_TAG.test(tag)) {
    return {
      expected: 'a header `ETag` that is a quoted entity tag (RFC 9110, section 8.8.3)',
      actual: tag === undefined ? 'none' : `\`${tag}\``,
      answer: first,
    };
  }
  if (call.operation.response(304) === undefined) return undefined;
  const again = await api.send(withHeader(plain, 'If-None-Match', tag));
  if (again.status === 304) return verifyOther(plain, tag, api);
  if (again.status !== 200) return undefined;
  if (again.headers['etag'] !== tag && content(again) !== content(first)) {
    return { inconclusive: 'the resource changed between two reads' };
  }
  return {
    expected: '304 for `If-None-Match` with the tag of an unchanged resource',
    actual: `status 200${again.headers['etag'] === tag ? '' : ', and another tag for the same content'}`,
    answer: again,
  };
}

/** Another tag is that of another version, which the caller does not want to keep. */
async function verifyOther(plain: Call, tag: string, api: Api): Promise<Verdict> {
  const other = otherTag(tag);
  if (other === undefined) return undefined;
  const answer = await api.send(withHeader(plain, 'If-None-Match', other));
  if (answer.status !== 304) return undefined;
  return {
    expected: '200 for `If-None-Match` with the tag of another version',
    actual: 'status 304',
    answer,
  };
}

async function verifyWrite(call: Call, api: Api, { contract }: FacetContext): Promise<Verdict> {
  const read = readBeside(call, contract);
  if (read === undefined) return { inconclusive: 'the resource cannot be read by its path alone' };
  const before = await api.send(read);
  const write = await api.send(call);
  if (!isSuccess(write)) return { inconclusive: `the change was answered ${write.status}` };
  const after = await api.send(read);
  if (before.status !== 200 || after.status !== 200) {
    return { inconclusive: 'the resource could not be read before and after' };
  }
  if (content(before) === content(after)) return { inconclusive: 'the change changed nothing' };
  // A weak tag may stay the same for what is equivalent (RFC 9110, section 8.8.1).
  const tag = after.headers['etag'];
  if (tag === undefined || tag.startsWith('W/') || tag !== before.headers['etag']) return undefined;
  return {
    expected: 'another `ETag` after a change',
    actual: `\`${tag}\` before and after`,
    answer: after,
  };
}

/** The resource as text, without what belongs to the exchange. */
function content({ call, body }: Answer): string {
  return JSON.stringify(valueAt(body, ...(call.operation.payload?.path ?? [])));
}
