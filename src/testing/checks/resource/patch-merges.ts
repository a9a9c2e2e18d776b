import type { Contract } from '../../../contract/index.ts';
import {
  defineCheck,
  sentFields,
  withFields,
  type Api,
  type Call,
  type Violation,
} from '../../../convention/index.ts';
import { own } from '../../../shared/own.ts';
import { findDifference } from '../support/difference.ts';
import { isDone } from '../support/is-done.ts';
import { isValidBody } from '../support/is-valid-body.ts';
import { mayShow } from '../support/may-show.ts';
import { observeChange } from '../support/observe-change.ts';
import { readItem, type Shown } from '../support/read-item.ts';
import { readingOf } from '../support/reading-of.ts';
import { recreated } from '../support/recreated.ts';
import { sameValue } from '../support/same-value.ts';
import { sharedFields } from '../support/shared-fields.ts';

export default defineCheck({
  kind: 'property',
  runs: 4,
  inapplicable(operation, contract) {
    const read = operation.method === 'patch' ? readingOf(operation, contract) : undefined;
    if (read === undefined) return 'it changes no part of what a GET shows';
    return sharedFields(operation, read, contract).length < 2
      ? 'it has no two fields that a GET shows'
      : undefined;
  },
  calls: (source, operation) => source.valid(operation).map(withFewest),
  async verify(call, api, { contract }) {
    const read = readingOf(call.operation, contract);
    const body = sentFields(call);
    if (read === undefined || body === undefined) return { inconclusive: 'it sends no object' };
    const others = sharedFields(call.operation, read, contract).filter(
      ({ name }) => !Object.hasOwn(body, name),
    );
    if (others.length === 0) return { inconclusive: 'every field was sent' };
    const change = await observeChange(read, call, api);
    if ('inconclusive' in change) return change;
    const { before, answer, after } = change;
    const difference = findDifference(before.item, after.item, others) ?? recreated(before, after);
    if (difference === undefined) return judgeNull(call, after, api, contract);
    return {
      expected: `\`${difference.name}\`, which PATCH did not send, to stay as it was`,
      actual: difference.text,
      cause: 'what is not sent is changed',
      answer: after.answer,
      after: [answer],
    };
  },
});

/** `null` clears what may be cleared (RFC 7396, section 2). */
async function judgeNull(
  call: Call,
  { item }: Shown,
  api: Api,
  contract: Contract,
): Promise<Violation | undefined> {
  const { operation, mediaType } = call;
  const read = readingOf(operation, contract);
  if (read === undefined) return undefined;
  const field = sharedFields(operation, read, contract).find(
    ({ name, shown }) =>
      !sameValue(null, own(item, name), shown) &&
      mayShow(shown, null) &&
      isValidBody(operation, withFields(call, { [name]: null }).body),
  );
  const again = field === undefined ? undefined : await api.callTo(operation, call);
  if (field === undefined || again === undefined) return undefined;
  const { name, shown } = field;
  const cleared = withFields(again, { [name]: null });
  const answer = await api.send({ ...cleared, mediaType });
  if (!isDone(answer)) return undefined;
  const after = await readItem(read, call, api);
  if ('inconclusive' in after || !sameValue(own(item, name), own(after.item, name), shown)) {
    return undefined;
  }
  return {
    expected: `\`${name}\` to be cleared by a PATCH with \`null\``,
    actual: `${JSON.stringify(own(item, name))}, as before`,
    cause: '`null` clears nothing',
    answer: after.answer,
    after: [answer],
  };
}

/** The call with one field, where that is enough for a valid body: the more is left out, the more must stay. */
function withFewest(call: Call): Call {
  const single = Object.entries(sentFields(call) ?? {})
    .map(([name, value]) => withFields(call, { [name]: value }))
    .find(({ body }) => isValidBody(call.operation, body));
  return single ?? call;
}
