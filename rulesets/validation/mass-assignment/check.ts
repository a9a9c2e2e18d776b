import type { Operation } from '../../../src/contract/index.ts';
import {
  defineCheck,
  isSuccess,
  valueAt,
  withHeader,
  type Answer,
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
    const { body, operation } = call;
    if (typeof body !== 'object' || body === null) return { inconclusive: 'no object was sent' };
    const key = operation.idempotency?.header;
    const forged = forgedProperties(operation, api.unique());
    let refused = 0;
    // Together first: once a call has succeeded, the next one may clash with what it made.
    for (const tried of [forged, ...forged.map((one) => [one])]) {
      const fresh = key === undefined ? call : withHeader(call, key, api.unique());
      const added = Object.fromEntries(tried.map(({ name, value }) => [name, value]));
      const fault = { in: 'body', pointer: `/${tried[0]?.name}`, keyword: 'ignored' } as const;
      const answer = await api.send({ ...fresh, body: { ...body, ...added }, fault });
      if (isSuccess(answer)) return judge(answer, tried);
      if (answer.status === 400 || answer.status === 422) refused += 1;
    }
    return refused > 0 ? undefined : { inconclusive: 'no call with such a property was judged' };
  },
});

function judge(answer: Answer, tried: readonly Forged[]): Violation | undefined {
  const path = answer.call.operation.payload?.path ?? [];
  // A contract that does not close its objects has not forbidden to keep more.
  const isClosed = ['additionalProperties', 'unevaluatedProperties'].some(
    (keyword) => answer.call.operation.requestBody?.json?.schema?.keyword(keyword) === false,
  );
  const stored = tried.find(
    ({ name, value, cause }) =>
      (isClosed || cause !== 'undeclared') && valueAt(answer.body, ...path, name) === value,
  );
  if (stored === undefined) return undefined;
  const { name, cause } = stored;
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
    const others =
      schema?.keyword('additionalProperties') ?? schema?.keyword('unevaluatedProperties');
    return others !== undefined && others !== false;
  });
}
