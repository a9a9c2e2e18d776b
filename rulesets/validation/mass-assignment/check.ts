import { findFields, type Operation } from '../../../src/contract/index.ts';
import {
  defineCheck,
  isSuccess,
  sentFields,
  valueAt,
  withFields,
  withHeader,
  type Answer,
  type Call,
  type Violation,
} from '../../../src/convention/index.ts';
import { forgedProperties, type Forged } from './forged-properties.ts';

const METHODS = new Set(['post', 'put', 'patch']);

/** What callers may not set is refused or ignored, and never stored. */
export default defineCheck({
  kind: 'property',
  declared: true,
  runs: 1,
  inapplicable(operation) {
    if (!METHODS.has(operation.method)) return 'it stores nothing';
    const request = operation.requestBody?.json?.schema;
    if (request === undefined || request.properties.size === 0) return 'it takes no JSON object';
    if (operation.payload === undefined) return 'it does not show what it stored';
    return isFreeForm(operation) ? 'it takes or shows whatever is sent' : undefined;
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api) {
    const { operation } = call;
    if (sentFields(call) === undefined) return { inconclusive: 'no object was sent' };
    const key = operation.idempotency?.header;
    const send = (plain: Call, tried: readonly Forged[]): Promise<Answer> => {
      const fresh = key === undefined ? plain : withHeader(plain, key, api.unique());
      const added = Object.fromEntries(tried.map(({ name, value }) => [name, value]));
      const fault = { in: 'body', pointer: `/${tried[0]?.name}`, keyword: 'ignored' } as const;
      return api.send({ ...withFields(fresh, { ...sentFields(plain), ...added }), fault });
    };
    const forged = forgedProperties(operation, api.unique());
    let refused = 0;
    // Together first: once a call has succeeded, the next one may clash with what it made.
    for (const tried of [forged, ...forged.map((one) => [one])]) {
      const answer = await send(call, tried);
      if (answer.status === 400 || answer.status === 422) refused += 1;
      if (!isSuccess(answer)) continue;
      const stored = storedOf(answer, tried);
      const certain = stored.find(({ otherwise }) => otherwise === undefined);
      if (certain !== undefined) return violation(answer, certain);
      // The server may have set these itself: that it set both values by chance is no more to be believed.
      for (const { otherwise, ...forgery } of stored) {
        const plain = await api.callTo(operation, call);
        if (plain === undefined) continue;
        const other = { ...forgery, value: otherwise };
        const again = await send(plain, [other]);
        if (isSuccess(again) && storedOf(again, [other]).length > 0) return violation(again, other);
      }
      return undefined;
    }
    return refused > 0 ? undefined : { inconclusive: 'no call with such a property was judged' };
  },
});

/** What was stored of what should not have been. */
function storedOf(answer: Answer, tried: readonly Forged[]): readonly Forged[] {
  const { payload, requestBody } = answer.call.operation;
  const sent = requestBody?.json?.schema;
  if (payload === undefined || sent === undefined) return [];
  const path = [...payload.path, ...findFields(payload.schema).path];
  // A contract that does not close its objects has not forbidden to keep more.
  const isClosed = ['additionalProperties', 'unevaluatedProperties'].some(
    (keyword) => findFields(sent).schema.keyword(keyword) === false,
  );
  return tried.filter(
    ({ name, value, cause }) =>
      (isClosed || cause !== 'undeclared') && valueAt(answer.body, ...path, name) === value,
  );
}

function violation(answer: Answer, { name, cause }: Forged): Violation {
  return {
    expected:
      cause === 'undeclared'
        ? 'a property that is not declared to be refused or ignored'
        : `\`${name}\`, which is the server's to set, to be refused or ignored`,
    actual: `status ${answer.status}, and the value that was sent`,
    cause: cause === 'undeclared' ? cause : name,
    answer,
  };
}

/** Where other properties are declared to be allowed, keeping them is no fault. */
function isFreeForm({ requestBody, payload }: Operation): boolean {
  return [requestBody?.json?.schema, payload?.schema].some((schema) => {
    if (schema === undefined) return false;
    const fields = findFields(schema).schema;
    const others =
      fields.keyword('additionalProperties') ?? fields.keyword('unevaluatedProperties');
    return others !== undefined && others !== false;
  });
}
