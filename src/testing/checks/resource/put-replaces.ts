import { findFields, type Contract, type Operation } from '../../../contract/index.ts';
import { defineCheck, sentFields, withFields } from '../../../convention/index.ts';
import { isRecord } from '../../../shared/is-record.ts';
import { own } from '../../../shared/own.ts';
import { requiredFields } from '../../call/required-fields.ts';
import { isDone } from '../support/is-done.ts';
import { readItem } from '../support/read-item.ts';
import { readingOf } from '../support/reading-of.ts';
import { sameValue } from '../support/same-value.ts';
import { sharedFields, type SharedField } from '../support/shared-fields.ts';

export default defineCheck({
  kind: 'property',
  runs: 2,
  inapplicable(operation, contract) {
    if (operation.method !== 'put') return 'it replaces nothing';
    return optionalFields(operation, contract).length === 0
      ? 'it has no optional field that a GET shows, with a value for whoever leaves it out'
      : undefined;
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api, { contract }) {
    const read = readingOf(call.operation, contract);
    const body = sentFields(call);
    if (read === undefined || body === undefined) return { inconclusive: 'it sends no object' };
    const optional = optionalFields(call.operation, contract).filter(({ name, sent, shown }) =>
      [sent, shown].every((schema) => isTelling(own(body, name), schema.keyword('default'))),
    );
    if (optional.length === 0) return { inconclusive: 'no optional field was sent' };
    const full = await api.send(call);
    if (!isDone(full)) return { inconclusive: `the call was answered ${full.status}` };
    const before = await readItem(read, call, api);
    if ('inconclusive' in before) return before;
    const again = await api.callTo(call.operation, call);
    if (again === undefined) return { inconclusive: 'it cannot be called again' };
    const bare = withFields(call, requiredFields(call));
    const second = await api.send({ ...again, mediaType: call.mediaType, body: bare.body });
    if (!isDone(second)) return { inconclusive: `a bare PUT was answered ${second.status}` };
    const after = await readItem(read, call, api);
    if ('inconclusive' in after) return after;
    const kept = optional.find(
      ({ name, shown }) =>
        sameValue(own(body, name), own(before.item, name), shown) &&
        sameValue(own(body, name), own(after.item, name), shown),
    );
    if (kept === undefined) return undefined;
    return {
      expected: `\`${kept.name}\` to be gone, or its default, after a PUT without it`,
      actual: 'the earlier value is still there',
      cause: 'what is left out is kept',
      answer: after.answer,
      after: [full, second],
    };
  },
});

function optionalFields(operation: Operation, contract: Contract): readonly SharedField[] {
  const read = readingOf(operation, contract);
  const whole = operation.requestBody?.json?.schema;
  const body = whole === undefined ? undefined : findFields(whole).schema;
  // Where nothing is required, or nothing is said of what is left out, many a server takes a PUT for a change.
  if (read === undefined || body === undefined || body.required.size === 0) return [];
  const isClosed = body.keyword('additionalProperties') === false;
  return sharedFields(operation, read, contract).filter(
    ({ isRequired, sent }) => !isRequired && (isClosed || sent.keyword('default') !== undefined),
  );
}

/** Whether a value could not as well be what the server puts in for a missing one. */
function isTelling(value: unknown, fallback: unknown): boolean {
  if (JSON.stringify(value) === JSON.stringify(fallback)) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value === 'number') return Math.abs(value) > 1;
  return isRecord(value) ? Object.keys(value).length > 0 : Array.isArray(value) && value.length > 0;
}
